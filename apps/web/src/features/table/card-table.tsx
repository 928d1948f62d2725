import { cardsStore } from '@tablee/documents'
import type { CardId, Kind } from '@tablee/model'
import { KINDS, contentOf } from '@tablee/model'
import type { ToastMessage } from '@tablee/ui'
import {
  Button,
  EmptyState,
  Plus,
  Route,
  Search,
  Table2,
  Toast,
  UnloadedNotice,
  Users,
  useAnnounce,
  useStore,
  useWords,
} from '@tablee/ui'
import type { ReactNode } from 'react'
import { useCallback, useMemo, useState } from 'react'
import { PageHeading } from '../../app/page-heading.tsx'
import type { TableHome } from '../../app/routes.ts'
import { useDocument } from '../../cycle/use-document.ts'
import { AccessNotice } from '../card/access-notice.tsx'
import { DetailsDialogOnDemand } from '../card/details-dialog-on-demand.tsx'
import { HistoryButtons } from '../card/history-buttons.tsx'
import { RemovedCards, showRemovedCards } from '../card/removed-cards.tsx'
import { useAskedCardInRows } from '../card/use-asked-card-in-rows.ts'
import { useCardScope } from '../card/use-card-scope.ts'
import { useOpenedCard } from '../card/use-opened-card.ts'
import styles from './card-table.module.css'
import type { Column } from './column.ts'
import { chosenColumns, columnsOf, titleColumnOf } from './column.ts'
import { ExportButton } from './export-button.tsx'
import { ImportLink } from './import-link.tsx'
import { missingFields } from './missing-fields.ts'
import { BulkBarOnDemand, FilterLineOnDemand, RowGridOnDemand, ViewDialogOnDemand } from './on-demand.tsx'
import { RowCards } from './row-cards.tsx'
import { useShownColumns } from './shown-columns.ts'
import { TableTools } from './table-tools.tsx'
import { isFiltered, unfiltered } from './table-view.ts'
import { tableWords } from './table-words.ts'
import { useNarrow } from './use-narrow.ts'
import { usePicks } from './use-picks.ts'
import { useRowActs } from './use-row-acts.ts'
import { useTableRows } from './use-table-rows.ts'
import { useTableView } from './use-table-view.ts'

export interface CardTableProps {
  readonly home: TableHome
  readonly kind: Kind
  readonly title: string
  /** What it is for, in a sentence. */
  readonly aim: string
  /** What chooses another table. */
  readonly children?: ReactNode
}

/** Cards of one kind as rows: sorted, filtered, gathered, edited in place. */
export function CardTable({ home, kind, title, aim, children }: CardTableProps): ReactNode {
  const { t, language } = useWords()
  const announce = useAnnounce()
  const narrow = useNarrow()
  const document = useDocument(contentOf(home))
  const { loaded } = useStore(document.status)
  const all = useStore(cardsStore(document.doc, home))
  const scope = useCardScope({ home })
  const words = useMemo(() => tableWords(home, kind, t), [home, kind, t])
  const [view, setView] = useTableView()
  const [shownColumns, showColumns] = useShownColumns(kind)
  const columns = useMemo(
    () => (shownColumns ? chosenColumns(KINDS[kind], language, shownColumns) : columnsOf(KINDS[kind], language)),
    [shownColumns, kind, language],
  )
  const titled = useMemo(() => [titleColumnOf(KINDS[kind], language), ...columns], [columns, kind, language])
  const [opened, setOpened] = useState<CardId | null>(null)
  const [asking, setAsking] = useState(false)
  const [message, setMessage] = useState<ToastMessage | null>(null)

  const showAll = useCallback(() => setView(unfiltered(view)), [setView, view])
  const rows = useTableRows({
    kind,
    all,
    loaded,
    scope,
    view,
    onLetGo: (card, groups) => {
      const label = rows.values.find(({ value }) => value === groups[0])?.label
      const named = { title: card.title || t('list.untitled') }
      const without = t('rows.without', { column: rows.group?.label.toLocaleLowerCase(language) ?? '' })
      if (groups.length > 0) return setMessage({ words: t('rows.goneTo', { ...named, group: label ?? without }) })
      setMessage({ words: t('rows.leftOut', named), action: { label: t('rows.showAll'), run: showAll } })
    },
  })
  const acts = useRowActs({ home, kind, scope, rows, words, onMessage: setMessage })
  const [picked, pick] = usePicks(rows.cards)
  const incomplete = rows.cards.filter((card) => missingFields(card).length > 0).length
  const openedCard = useOpenedCard(all, opened)
  const pickedCards = rows.cards.filter(({ id }) => picked.has(id))
  useAskedCardInRows({
    cards: all,
    loaded,
    focusOn: acts.show,
    showRemoved: showRemovedCards,
    onMessage: setMessage,
  })

  const sort = (column: Column): void => {
    const descending = view.sort?.column === column.name && !view.sort.descending
    setView({ ...view, sort: { column: column.name, descending } })
    announce(t('table.sorted', { column: column.label }))
  }
  const Icon = home === 'roadmap' ? Route : home === 'directory' ? Users : Table2
  const addButton = (
    <Button look="primary" icon={<Plus aria-hidden="true" />} onClick={acts.add}>
      {words.add}
    </Button>
  )
  const shared = {
    scope,
    picked,
    items: rows.items,
    group: rows.group,
    reveal: acts.reveal,
    onPick: pick,
    onOpen: setOpened,
    onHold: rows.hold,
    onRemove: acts.removeOne,
  }
  return (
    <div className={styles.page}>
      <header className={styles.head}>
        <PageHeading title={title} />
        <p className={styles.aim}>{aim}</p>
        {children}
        <AccessNotice document={document} writable={scope.writable} />
        {loaded ? (
          <p className={styles.count}>
            {words.count(rows.cards.length)}
            {incomplete > 0 ? ` · ${t('table.toCompleteCount', { count: incomplete })}` : ''}
          </p>
        ) : null}
      </header>
      {loaded ? (
        <TableTools
          {...(rows.cards.length > 0 ? { looking: { view, onView: setView, onArrange: () => setAsking(true) } } : {})}
          more={
            <>
              {scope.writable ? <ImportLink home={home} kind={kind} /> : null}
              {home === 'roadmap' && rows.cards.length > 0 ? <ExportButton /> : null}
            </>
          }
        >
          {scope.writable && rows.cards.length > 0 ? addButton : null}
          {scope.writable ? <HistoryButtons onMessage={setMessage} /> : null}
        </TableTools>
      ) : null}
      {rows.code === 'failed' ? <UnloadedNotice retry={rows.retry} retrying={false} /> : null}
      {loaded && rows.code === 'here' && isFiltered(view) ? (
        <FilterLineOnDemand said={rows.said} shown={rows.shown} of={rows.cards.length} onShowAll={showAll} />
      ) : null}
      {loaded && rows.cards.length === 0 ? (
        <EmptyState icon={<Icon />} title={words.empty} action={scope.writable ? addButton : null}>
          {scope.writable ? <p>{words.emptyWords}</p> : null}
        </EmptyState>
      ) : null}
      {loaded && rows.cards.length > 0 && rows.items.length === 0 ? (
        <EmptyState
          icon={<Search />}
          title={t('rows.noneFound')}
          action={<Button onClick={showAll}>{t('rows.showAll')}</Button>}
        />
      ) : null}
      {loaded && rows.items.length > 0 ? (
        narrow ? (
          <RowCards {...shared} columns={columns} />
        ) : (
          <RowGridOnDemand
            {...shared}
            {...{ title, sort: view.sort, onSort: sort }}
            columns={titled}
            {...{ home, kind }}
            onMessage={setMessage}
          />
        )
      ) : null}
      {scope.writable && pickedCards.length > 0 ? (
        <BulkBarOnDemand
          {...{ home, kind, scope }}
          cards={pickedCards}
          onRemove={acts.remove}
          onUnpick={() => {
            pick([...picked], false)
            if (pickedCards[0]) acts.show(pickedCards[0].id)
          }}
          onMessage={(said) => setMessage({ words: said })}
        />
      ) : null}
      {loaded ? (
        <RemovedCards
          label={words.removedRows(rows.removed.length)}
          cards={rows.removed}
          scope={scope}
          onRestore={acts.restore}
        />
      ) : null}
      {openedCard ? <DetailsDialogOnDemand scope={scope} card={openedCard} onClose={() => setOpened(null)} /> : null}
      {asking ? (
        <ViewDialogOnDemand
          {...{ kind, scope, view, columns }}
          cards={rows.cards}
          onView={setView}
          onColumns={showColumns}
          onClose={() => setAsking(false)}
        />
      ) : null}
      <Toast message={message} onClose={useCallback(() => setMessage(null), [])} />
    </div>
  )
}
