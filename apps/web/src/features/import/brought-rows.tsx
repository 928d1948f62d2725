import type { Grid, ReadRow } from '@tablee/imports'
import { isHeading, nameColumns, readRows } from '@tablee/imports'
import type { Kind } from '@tablee/model'
import { KINDS, MOST_COLUMNS, MOST_ROWS, consentFor, inLanguage } from '@tablee/model'
import type { ToastMessage } from '@tablee/ui'
import { Button, Checkbox, Choices, Notice, Radio, Toast, useWords } from '@tablee/ui'
import type { ReactNode } from 'react'
import { useCallback, useMemo, useState } from 'react'
import type { TableHome } from '../../app/routes.ts'
import type { CardScope } from '../card/card-scope.ts'
import { useUndoOffer } from '../card/use-undo-offer.ts'
import { useRowGestures } from '../table/use-row-gestures.ts'
import { ColumnChoices } from './column-choices.tsx'
import styles from './import-page.module.css'
import { namesIn } from './names-in.ts'
import { RowsAside } from './rows-aside.tsx'
import { RowsPreview } from './rows-preview.tsx'
import type { RowChoices } from './sort-rows.ts'
import { sortRows, valuesOf } from './sort-rows.ts'
import { UnknownStructures } from './unknown-structures.tsx'
import { UnknownTerritories } from './unknown-territories.tsx'

export interface BroughtRowsProps {
  readonly grid: Grid
  readonly home: TableHome
  readonly kind: Kind
  readonly scope: CardScope
  /** Of the cards of the kind that are there already. */
  readonly titles: readonly string[]
}

/** What each column gives, what the rows would become, and what adds them: all of them as one entry of the history. */
export function BroughtRows(props: BroughtRowsProps): ReactNode {
  const { t } = useWords()
  const { grid } = props
  const columns = Math.max(0, ...grid.map((row) => row.length))
  if (grid.length === 0) return null
  if (grid.length > MOST_ROWS + 1)
    return <TooMuch words={t('imports.refusals.too-many-rows', { count: grid.length, most: MOST_ROWS })} />
  if (columns > MOST_COLUMNS)
    return <TooMuch words={t('imports.refusals.too-many-columns', { count: columns, most: MOST_COLUMNS })} />
  return <MappedRows {...props} width={columns} />
}

function TooMuch({ words }: { readonly words: string }): ReactNode {
  return (
    <Notice kind="refusal">
      <p>{words}</p>
    </Notice>
  )
}

const FIRST: RowChoices = { withKnown: false, withUnread: false, consented: false }

function MappedRows({
  grid,
  width,
  home,
  kind,
  scope,
  titles,
}: BroughtRowsProps & { readonly width: number }): ReactNode {
  const { t, language } = useWords()
  const spec = KINDS[kind]
  const [first = []] = grid
  const [hasHeading, setHeading] = useState(() => isHeading(first, spec))
  const [columns, setColumns] = useState(() => guessed(first, width, hasHeading, kind))
  const [choices, setChoices] = useState(FIRST)
  const [message, setMessage] = useState<ToastMessage | null>(null)
  const undoOffer = useUndoOffer(setMessage)
  const { writeRows } = useRowGestures(home, scope.content)
  const names = useMemo(() => namesIn(scope), [scope])
  const rows = useMemo(
    () => readRows(grid, { kind: spec, hasHeading, columns, names, titles }),
    [grid, spec, hasHeading, columns, names, titles],
  )
  const { toAdd, known, unread } = sortRows(rows, choices)
  const fields = new Set(columns)
  const asksAgreement = Object.entries(spec.fields).some(
    ([name, field]) => fields.has(name) && consentFor(field) !== null,
  )
  const add = (): void => {
    const changes = toAdd.map((row) => ({ card: null, values: { ...spec.begun, ...valuesOf(row, kind, choices) } }))
    const { added } = writeRows(changes, kind)
    setChoices({ ...choices, withKnown: false })
    setMessage({
      words: t('imports.added', { count: added.length }),
      action: undoOffer(() => setMessage({ words: t('imports.undone', { count: added.length }) })),
    })
  }
  const aside: readonly ReadRow[] = rows.filter((row) => !toAdd.includes(row))
  return (
    <>
      <section className={styles.section} aria-labelledby="import-columns">
        <h3 id="import-columns">{t('imports.columns')}</h3>
        <Checkbox
          checked={hasHeading}
          onChange={(event) => {
            setHeading(event.currentTarget.checked)
            setColumns(guessed(first, width, event.currentTarget.checked, kind))
          }}
          label={t('imports.heading')}
        />
        <ColumnChoices {...{ grid, hasHeading, columns, kind }} onColumns={setColumns} />
      </section>
      {fields.has('title') ? (
        <section className={styles.section} aria-labelledby="import-preview">
          <h3 id="import-preview">{t('imports.preview')}</h3>
          <p role="status">
            {[
              t('imports.willAdd', { count: toAdd.length }),
              known.length > 0 ? t('imports.known', { count: known.length }) : '',
              unread.length > 0 ? t('imports.toMend', { count: unread.length }) : '',
            ]
              .filter(Boolean)
              .join(' · ')}
          </p>
          <RowsPreview
            rows={rows.map((row) => ({ ...row, values: valuesOf(row, kind, choices) }))}
            {...{ columns, kind, scope }}
          />
          {asksAgreement ? (
            <Checkbox
              checked={choices.consented}
              onChange={(event) => setChoices({ ...choices, consented: event.currentTarget.checked })}
              label={t('imports.consent')}
              hint={t('imports.consentHint')}
            />
          ) : null}
          {scope.namesTerritories ? (
            <>
              <UnknownTerritories rows={rows} />
              <UnknownStructures rows={rows} />
            </>
          ) : null}
          {known.length > 0 ? (
            <Checkbox
              checked={choices.withKnown}
              onChange={(event) => setChoices({ ...choices, withKnown: event.currentTarget.checked })}
              label={t('imports.withKnown')}
            />
          ) : null}
          {unread.length > 0 ? (
            <Choices legend={t('imports.unread')} hint={t('imports.unreadTitle')}>
              {([false, true] as const).map((withUnread) => (
                <Radio
                  key={String(withUnread)}
                  name="unread"
                  checked={choices.withUnread === withUnread}
                  onChange={() => setChoices({ ...choices, withUnread })}
                  label={t(withUnread ? 'imports.unreadEmpty' : 'imports.unreadAside')}
                />
              ))}
            </Choices>
          ) : null}
          <RowsAside {...{ rows: aside, unread, kind, heading: hasHeading ? first : null }} onMessage={setMessage} />
          <div className={styles.going}>
            <Button look="primary" aria-disabled={toAdd.length === 0} onClick={toAdd.length > 0 ? add : undefined}>
              {t('imports.add', { count: toAdd.length })}
            </Button>
          </div>
        </section>
      ) : (
        <Notice kind="warning">
          <p>{t('imports.needsTitle', { field: inLanguage(spec.title, language) })}</p>
        </Notice>
      )}
      <Toast message={message} onClose={useCallback(() => setMessage(null), [])} />
    </>
  )
}

/** What the heading says of each column; without one, the first gives the titles. */
function guessed(first: readonly string[], width: number, hasHeading: boolean, kind: Kind): readonly (string | null)[] {
  const named = hasHeading ? nameColumns(first, KINDS[kind]) : ['title']
  return Array.from({ length: width }, (_, index) => named[index] ?? null)
}
