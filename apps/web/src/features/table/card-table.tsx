import { cardsStore } from '@tablee/documents'
import type { Card, CardId, Kind } from '@tablee/model'
import { KINDS, contentOf, standingCards } from '@tablee/model'
import type { ToastMessage } from '@tablee/ui'
import { Button, EmptyState, Plus, Route, Toast, Users, useAnnounce, useStore, useWords } from '@tablee/ui'
import type { ReactNode } from 'react'
import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { PageHeading } from '../../app/page-heading.tsx'
import { useDocument } from '../../cycle/use-document.ts'
import { AccessNotice } from '../card/access-notice.tsx'
import { DetailsDialogOnDemand } from '../card/details-dialog-on-demand.tsx'
import { HistoryButtons } from '../card/history-buttons.tsx'
import { RemovedCards, showRemovedCards } from '../card/removed-cards.tsx'
import { useAskedCardInRows } from '../card/use-asked-card-in-rows.ts'
import { useCardScope } from '../card/use-card-scope.ts'
import { useFocusOnCard } from '../card/use-focus-on-card.ts'
import styles from './card-table.module.css'
import { columnsOf, titleColumnOf } from './column.ts'
import type { Column } from './column.ts'
import { ExportButton } from './export-button.tsx'
import { missingFields } from './missing-fields.ts'
import { RowCards } from './row-cards.tsx'
import { RowTable } from './row-table.tsx'
import { rowsInOrder, sortedIds } from './row-order.ts'
import type { Sorting } from './row-order.ts'
import { SortSelect } from './sort-select.tsx'
import { useNarrow } from './use-narrow.ts'

export interface CardTableProps {
  readonly home: 'directory' | 'roadmap'
  readonly kind: Kind
  readonly title: string
}

/** Cards of one kind as rows, edited in place. */
export function CardTable({ home, kind, title }: CardTableProps): ReactNode {
  const { t, language } = useWords()
  const announce = useAnnounce()
  const narrow = useNarrow()
  const isRoadmap = home === 'roadmap'
  const document = useDocument(contentOf(home))
  const { loaded } = useStore(document.status)
  const all = useStore(cardsStore(document.doc, home))
  const scope = useCardScope({ home })
  const columns = useMemo(() => columnsOf(KINDS[kind], language), [kind, language])
  const sortable = useMemo(() => [titleColumnOf(KINDS[kind], language), ...columns], [columns, kind, language])
  const [sorting, setSorting] = useState<Sorting | null>(null)
  const [opened, setOpened] = useState<CardId | null>(null)
  const [fresh, setFresh] = useState<CardId | null>(null)
  const [message, setMessage] = useState<ToastMessage | null>(null)

  const rows = useMemo(
    () =>
      rowsInOrder(
        standingCards(all).filter((card) => card.kind === kind),
        sorting,
      ),
    [all, kind, sorting],
  )
  const removed = all.filter((card) => card.kind === kind && card.removed)
  const incomplete = rows.filter((card) => missingFields(card).length > 0).length
  const openedCard = all.find((card) => card.id === opened)

  const sort = (column: Column | null): void => {
    if (!column) return setSorting(null)
    const descending = sorting?.column === column.name && !sorting.descending
    // the order is taken once, here: rows must not travel while someone writes in them
    setSorting({ column: column.name, descending, ids: sortedIds(rows, column, descending, scope, language) })
    announce(t('table.sorted', { column: column.label }))
  }
  const add = (): void =>
    setFresh(
      scope.gestures.addCard({ kind, zone: null, fields: kind === 'roadmap-line' ? { state: 'to-confirm' } : {} }),
    )
  const { gestures } = scope
  const focusOn = useFocusOnCard()
  const shown = useRef(rows)
  useEffect(() => {
    shown.current = rows
  }, [rows])
  const restore = useCallback(
    (card: Card) => {
      gestures.restoreCard(card)
      announce(t(isRoadmap ? 'table.lineRestored' : 'table.sheetRestored'))
      focusOn(card.id)
    },
    [gestures, isRoadmap, announce, focusOn, t],
  )
  const remove = useCallback(
    (card: Card) => {
      const index = shown.current.findIndex(({ id }) => id === card.id)
      const beside = shown.current[index + 1] ?? shown.current[index - 1]
      gestures.removeCard(card)
      setMessage({
        words: t(isRoadmap ? 'table.lineRemoved' : 'table.sheetRemoved'),
        action: { label: t('list.undo'), run: () => restore(card) },
      })
      if (beside) focusOn(beside.id)
      else globalThis.document.getElementById('content')?.focus()
    },
    [gestures, isRoadmap, restore, focusOn, t],
  )
  useAskedCardInRows({
    cards: all,
    loaded,
    focusOn,
    showRemoved: showRemovedCards,
    onMessage: setMessage,
  })
  const rowProps = { scope, columns, rows, fresh, onOpen: setOpened, onRemove: remove }
  const addButton = (
    <Button look="primary" icon={<Plus aria-hidden="true" />} onClick={add}>
      {t(isRoadmap ? 'table.addLine' : 'table.addActor')}
    </Button>
  )

  return (
    <div className={styles.page}>
      <header className={styles.head}>
        <PageHeading title={title} />
        <p className={styles.aim}>{t(isRoadmap ? 'table.roadmapAim' : 'table.directoryAim')}</p>
        <AccessNotice document={document} writable={scope.writable} />
        {loaded ? (
          <div className={styles.tools}>
            <p className={styles.count}>
              {t(isRoadmap ? 'table.lines' : 'table.sheets', { count: rows.length })}
              {incomplete > 0 ? ` · ${t('table.toCompleteCount', { count: incomplete })}` : ''}
            </p>
            <div className={styles.actions}>
              {scope.writable && rows.length > 0 ? addButton : null}
              {scope.writable ? <HistoryButtons onMessage={setMessage} /> : null}
              {isRoadmap && rows.length > 0 ? <ExportButton /> : null}
            </div>
          </div>
        ) : null}
      </header>
      {loaded && rows.length === 0 ? (
        <EmptyState
          icon={isRoadmap ? <Route /> : <Users />}
          title={t(isRoadmap ? 'table.emptyRoadmap' : 'table.emptyDirectory')}
          action={scope.writable ? addButton : null}
        >
          <p>{t(isRoadmap ? 'table.emptyRoadmapWords' : 'table.emptyDirectoryWords')}</p>
        </EmptyState>
      ) : null}
      {loaded && rows.length > 0 ? (
        <>
          {narrow ? (
            <>
              <SortSelect sortable={sortable} sorting={sorting} onSort={sort} />
              <RowCards {...rowProps} />
            </>
          ) : (
            <RowTable {...rowProps} title={title} sortable={sortable} sorting={sorting} onSort={sort} />
          )}
        </>
      ) : null}
      {loaded ? (
        <RemovedCards
          label={t(isRoadmap ? 'table.removedLines' : 'table.removedSheets', { count: removed.length })}
          cards={removed}
          scope={scope}
          onRestore={restore}
        />
      ) : null}
      {openedCard ? <DetailsDialogOnDemand scope={scope} card={openedCard} onClose={() => setOpened(null)} /> : null}
      <Toast message={message} onClose={useCallback(() => setMessage(null), [])} />
    </div>
  )
}
