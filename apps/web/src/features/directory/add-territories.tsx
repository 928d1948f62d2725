import type { TerritoryLine } from '@tablee/imports'
import { readTerritories } from '@tablee/imports'
import type { Territory, TerritoryType } from '@tablee/model'
import { MOST_TERRITORIES } from '@tablee/model'
import { Button, Plus, TextArea, useAnnounce, useWords } from '@tablee/ui'
import type { FormEvent, ReactNode } from 'react'
import { useDeferredValue, useMemo, useState } from 'react'
import { RefusalNotice } from '../../api/refusal-notice.tsx'
import type { ApiRefusal } from '../../api/request.ts'
import { focusFirstError } from '../../app/focus-first-error.ts'
import looks from '../../app/looks.module.css'
import { useCycle } from '../../cycle/cycle-context.ts'
import { TerritoryTypeSelect } from '../card-fields/territory-type-select.tsx'
import { nameTerritories } from '../plan/name-territories.ts'
import styles from './directory.module.css'
import { TerritoryPreview } from './territory-preview.tsx'

/** Territories typed one by one or pasted at once: looked at line by line, then added all together. */
export function AddTerritories({ known }: { readonly known: readonly Territory[] }): ReactNode {
  const { t } = useWords()
  const { cycle } = useCycle()
  const announce = useAnnounce()
  const [text, setText] = useState('')
  const [type, setType] = useState<TerritoryType>('commune')
  const [tried, setTried] = useState(false)
  const [busy, setBusy] = useState(false)
  const [done, setDone] = useState(0)
  const [refusal, setRefusal] = useState<ApiRefusal | null>(null)
  const read = useDeferredValue(text)
  const lines = useMemo(() => readTerritories(read, { known, type }), [read, known, type])
  const added = lines.filter(({ is }) => is === 'new' || is === 'back')

  const problem = (now: readonly TerritoryLine[]): string | null => {
    const count = now.filter(({ is }) => is === 'refused').length
    if (now.length === 0) return t('directory.territories.missing')
    if (count > 0) return t('directory.territories.toMend', { count })
    const room = MOST_TERRITORIES - known.length
    if (now.filter(({ is }) => is === 'new').length > room)
      return t('directory.territories.noRoom', { count: room, most: MOST_TERRITORIES })
    const isNew = now.some(({ is }) => is === 'new' || is === 'back')
    return isNew ? null : t('directory.territories.nothingNew')
  }
  const add = async (event: FormEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault()
    const form = event.currentTarget
    // what is shown may be a moment behind what is written
    const now = readTerritories(text, { known, type })
    setTried(true)
    setDone(0)
    if (problem(now) !== null) return focusFirstError(form)
    const entries = now.filter(({ is }) => is === 'new' || is === 'back')
    setBusy(true)
    const result = await nameTerritories(cycle, entries)
    setBusy(false)
    if (!result.ok) return setRefusal(result.error)
    setRefusal(null)
    setTried(false)
    setText('')
    setDone(entries.length)
    announce(t('directory.territories.added', { count: entries.length }))
  }
  return (
    <section aria-labelledby="add-territories" className={styles.section}>
      <h2 id="add-territories">{t('directory.territories.add')}</h2>
      <form noValidate onSubmit={(event) => void add(event)} className={styles.sheet}>
        <TextArea
          label={t('directory.territories.lines')}
          hint={t('directory.territories.linesHint')}
          error={tried ? problem(lines) : null}
          rows={4}
          dir="auto"
          autoComplete="off"
          spellCheck={false}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
        />
        <div className={styles.narrow}>
          <TerritoryTypeSelect label={t('directory.territories.type')} value={type} onChoose={setType} />
        </div>
        <TerritoryPreview lines={lines} />
        {refusal ? <RefusalNotice refusal={refusal} /> : null}
        <div className={styles.actions}>
          <Button look="primary" type="submit" icon={<Plus aria-hidden="true" />} busy={busy}>
            {t('directory.territories.submit', { count: added.length })}
          </Button>
          {done > 0 ? <p className={looks.aim}>{t('directory.territories.added', { count: done })}</p> : null}
        </div>
      </form>
    </section>
  )
}
