import type { ReadRow } from '@tablee/imports'
import { foldText } from '@tablee/std'
import type { Result } from '@tablee/std'
import { Button, Notice, Plus, useAnnounce, useWords } from '@tablee/ui'
import type { ReactNode } from 'react'
import { useState } from 'react'
import { refusalWords } from '../../api/refusal-words.ts'
import type { ApiRefusal } from '../../api/request.ts'
import styles from './import-page.module.css'
import { clipped } from './problem-sentence.ts'

/** Most characters of the name of a territory or a structure. */
const MOST_OF_NAME = 120
/** So many of them are named. */
const NAMED = 12

export interface UnknownNamesProps {
  readonly rows: readonly ReadRow[]
  readonly of: 'structures' | 'territories'
  /** How many the relay takes at once; the others are offered then. */
  readonly most: number
  /** The choice of what all of them are. */
  readonly type: ReactNode
  readonly onAdd: (names: readonly string[]) => Promise<Result<unknown, ApiRefusal>>
}

/** The names in the rows that a list of the cycle does not know yet, and what adds them to it. */
export function UnknownNames({ rows, of, most, type, onAdd }: UnknownNamesProps): ReactNode {
  const { t } = useWords()
  const announce = useAnnounce()
  const [busy, setBusy] = useState(false)
  const [refusal, setRefusal] = useState<ApiRefusal | null>(null)
  const problem = of === 'territories' ? 'unknown-territory' : 'unknown-structure'
  const missed = rows.flatMap(({ refused }) => refused.filter((cell) => cell.problem === problem))
  // as they are written the first time
  const all = new Map<string, string>()
  for (const { words } of missed) {
    const folded = foldText(words)
    if (words.length <= MOST_OF_NAME && !all.has(folded)) all.set(folded, words)
  }
  const names = [...all.values()].slice(0, most)
  if (names.length === 0) return null
  const add = async (): Promise<void> => {
    setBusy(true)
    const result = await onAdd(names)
    setBusy(false)
    setRefusal(result.ok ? null : result.error)
    if (result.ok) announce(t(`imports.unknown.${of}.added`, { count: names.length }))
  }
  const named = names.slice(0, NAMED).map(clipped)
  return (
    <Notice
      kind="info"
      action={
        <div className={styles.unknown}>
          {type}
          <Button icon={<Plus aria-hidden="true" />} busy={busy} onClick={() => void add()}>
            {t(`imports.unknown.${of}.add`, { count: names.length })}
          </Button>
        </div>
      }
    >
      <p>
        {t(`imports.unknown.${of}.told`, {
          count: names.length,
          names: `${named.join(', ')}${names.length > NAMED ? '…' : ''}`,
        })}
      </p>
      {refusal ? <p role="alert">{refusalWords(refusal, t).sentence}</p> : null}
    </Notice>
  )
}
