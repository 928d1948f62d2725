import { KINDS } from '@tablee/model'
import type { Card, Kind } from '@tablee/model'
import { Button, Checkbox, Choices, Dialog, Select, useWords } from '@tablee/ui'
import type { ReactNode } from 'react'
import type { CardScope } from '../card/card-scope.ts'
import { allColumns, titleColumnOf } from './column.ts'
import type { Column } from './column.ts'
import { FilterChoices } from './filter-choices.tsx'
import { hasValues } from './row-groups.ts'
import type { TableView } from './table-view.ts'
import { isFiltered, unfiltered } from './table-view.ts'
import styles from './view-dialog.module.css'

export interface ViewDialogProps {
  readonly kind: Kind
  readonly scope: CardScope
  /** Those of the table, whatever the view lets through. */
  readonly cards: readonly Card[]
  readonly view: TableView
  readonly onView: (view: TableView) => void
  /** Those that are shown, without that of titles. */
  readonly columns: readonly Column[]
  /** Null: the usual ones again. */
  readonly onColumns: (names: readonly string[] | null) => void
  readonly onClose: () => void
}

/** Sorts, gathers and filters the rows of a table, and chooses its columns: what is changed is seen at once. */
export function ViewDialog(props: ViewDialogProps): ReactNode {
  const { kind, scope, cards, view, onView, columns, onColumns, onClose } = props
  const { t, language } = useWords()
  const every = allColumns(KINDS[kind], language)
  const sortable = [titleColumnOf(KINDS[kind], language), ...every.filter(({ spec }) => spec.type !== 'parts')]
  const valued = every.filter(hasValues)
  const shown = new Set(columns.map(({ name }) => name))
  const setColumn = (name: string, isShown: boolean): void => {
    if (isShown) shown.add(name)
    else shown.delete(name)
    onColumns(every.map((column) => column.name).filter((each) => shown.has(each)))
  }
  return (
    <Dialog
      open
      onOpenChange={onClose}
      title={t('rows.arrange')}
      actions={
        <>
          <Button look="primary" onClick={onClose}>
            {t('list.done')}
          </Button>
          {isFiltered(view) ? <Button onClick={() => onView(unfiltered(view))}>{t('rows.showAll')}</Button> : null}
        </>
      }
    >
      <div className={styles.pair}>
        <Select
          label={t('table.sort')}
          value={view.sort?.column ?? ''}
          options={[
            { value: '', label: t('table.asMade') },
            ...sortable.map(({ name, label }) => ({ value: name, label })),
          ]}
          onChange={({ currentTarget: { value } }) =>
            onView({
              ...view,
              sort: value === '' ? null : { column: value, descending: view.sort?.descending ?? false },
            })
          }
        />
        <Select
          label={t('rows.group')}
          value={view.group ?? ''}
          options={[
            { value: '', label: t('rows.groupNone') },
            ...valued.map(({ name, label }) => ({ value: name, label })),
          ]}
          onChange={({ currentTarget: { value } }) => onView({ ...view, group: value === '' ? null : value })}
        />
      </div>
      {view.sort ? (
        <Checkbox
          label={t('rows.descending')}
          checked={view.sort.descending}
          onChange={({ currentTarget: { checked } }) =>
            onView({ ...view, sort: view.sort && { ...view.sort, descending: checked } })
          }
        />
      ) : null}
      {valued.length > 0 ? <h3 className={styles.heading}>{t('rows.filters')}</h3> : null}
      {valued.map((column) => (
        <FilterChoices
          key={column.name}
          {...{ column, cards, scope }}
          wanted={view.filters.get(column.name) ?? []}
          onWanted={(values) => {
            const filters = new Map(view.filters)
            if (values.length > 0) filters.set(column.name, values)
            else filters.delete(column.name)
            onView({ ...view, filters })
          }}
        />
      ))}
      <details className={styles.fold}>
        <summary>{t('rows.columns')}</summary>
        <Choices legend={t('rows.columns')} legendHidden>
          {every.map(({ name, label }) => (
            <Checkbox
              key={name}
              label={label}
              checked={shown.has(name)}
              onChange={(event) => setColumn(name, event.currentTarget.checked)}
            />
          ))}
        </Choices>
        <Button look="quiet" onClick={() => onColumns(null)}>
          {t('rows.columnsReset')}
        </Button>
      </details>
    </Dialog>
  )
}
