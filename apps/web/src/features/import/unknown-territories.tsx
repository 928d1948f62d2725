import type { ReadRow } from '@tablee/imports'
import type { TerritoryType } from '@tablee/model'
import { foldText } from '@tablee/std'
import { Button, Notice, Plus, useAnnounce, useWords } from '@tablee/ui'
import type { ReactNode } from 'react'
import { useState } from 'react'
import { refusalWords } from '../../api/refusal-words.ts'
import type { ApiRefusal } from '../../api/request.ts'
import { useCycle } from '../../cycle/cycle-context.ts'
import { TerritoryTypeSelect } from '../card-fields/territory-type-select.tsx'
import type { CardScope } from '../card/card-scope.ts'
import { nameTerritories } from '../plan/name-territories.ts'
import styles from './import-page.module.css'
import { clipped } from './problem-sentence.ts'

/** Most characters of the name of a territory. */
const MOST_OF_NAME = 120
/** So many of them are named. */
const NAMED = 12

/** The territories that the rows name and the cycle does not know yet, and what adds them to its list for those who may. */
export function UnknownTerritories({
  rows,
  scope,
}: {
  readonly rows: readonly ReadRow[]
  readonly scope: CardScope
}): ReactNode {
  const { t } = useWords()
  const announce = useAnnounce()
  const [type, setType] = useState<TerritoryType>('commune')
  const { cycle } = useCycle()
  const [busy, setBusy] = useState(false)
  const [refusal, setRefusal] = useState<ApiRefusal | null>(null)
  const missed = rows.flatMap(({ refused }) => refused.filter(({ problem }) => problem === 'unknown-territory'))
  const names = [
    ...new Map(
      missed.flatMap(({ words }) => (words.length <= MOST_OF_NAME ? [[foldText(words), words] as const] : [])),
    ).values(),
  ]
  if (!scope.namesTerritories || names.length === 0) return null
  const add = async (): Promise<void> => {
    setBusy(true)
    const result = await nameTerritories(
      cycle,
      names.map((name) => ({ name, type })),
    )
    setBusy(false)
    setRefusal(result.ok ? null : result.error)
    if (result.ok) announce(t('imports.territoriesAdded', { count: names.length }))
  }
  const named = names.slice(0, NAMED).map(clipped)
  return (
    <Notice
      kind="info"
      action={
        <div className={styles.territories}>
          <TerritoryTypeSelect label={t('fields.territoryType')} value={type} onChoose={setType} />
          <Button icon={<Plus aria-hidden="true" />} busy={busy} onClick={() => void add()}>
            {t('imports.addTerritories', { count: names.length })}
          </Button>
        </div>
      }
    >
      <p>
        {t('imports.territories', {
          count: names.length,
          names: `${named.join(', ')}${names.length > NAMED ? '…' : ''}`,
        })}
      </p>
      {refusal ? <p role="alert">{refusalWords(refusal, t).sentence}</p> : null}
    </Notice>
  )
}
