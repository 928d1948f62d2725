import type { BoardId, CycleId, Language, Seat } from '@tablee/model'
import { CycleId as CycleIdSchema, baseOf, boardOf, contentOf } from '@tablee/model'
import { useStore } from '@tablee/ui'
import type { ReactNode } from 'react'
import { useCallback, useEffect, useLayoutEffect, useState } from 'react'
import { Route, Switch } from 'wouter'
import { fetchSeat, forgetSeat, keptSeat } from '../api/seats.ts'
import { useCall } from '../api/use-call.ts'
import { isArriving } from '../app/arriving.ts'
import { useLanguageChoice, useWordsOf } from '../app/language.tsx'
import { pageOnDemand } from '../app/page-on-demand.tsx'
import { ROUTES, homeOfTable } from '../app/routes.ts'
import { LoadingPage, NotFoundPage, RefusedPage } from '../app/state-pages.tsx'
import { createCardDrafts } from './card-drafts.ts'
import type { CycleContext } from './cycle-context.ts'
import { CycleProvider, useCycle } from './cycle-context.ts'
import { CycleFrame } from './cycle-frame.tsx'
import { documentsAhead } from './documents-ahead.ts'
import { WordsLeft } from './kept-words.tsx'
import { openCycle } from './open-cycle.ts'
import { useOptionalDocument } from './use-document.ts'
import { useLedToWork } from './use-led-to-work.ts'
import { RescueNotice } from './rescue/rescue-notice.tsx'

const WITHIN = { within: true }
const CyclePage = pageOnDemand(async () => (await import('../features/cycle-page/cycle-page.tsx')).CyclePage, WITHIN)
const BoardPage = pageOnDemand(async () => (await import('../features/board/board-page.tsx')).BoardPage, WITHIN)
const ListPage = pageOnDemand(async () => (await import('../features/list/list-page.tsx')).ListPage, WITHIN)
const TablePage = pageOnDemand(async () => (await import('../features/table/table-page.tsx')).TablePage, WITHIN)
const SideRoutes = pageOnDemand(async () => (await import('./side-routes.tsx')).SideRoutes, WITHIN)

/** The views that have a name in their address. */
const VIEWS: Readonly<Record<string, { readonly fetch: () => void }>> = {
  mur: BoardPage,
  liste: ListPage,
  tableau: TablePage,
}

/** Has the code of the page called `page` in addresses read; that of the cycle itself is asked for by its own page. */
function fetchPageAt(page: string | undefined): void {
  if (page) (VIEWS[page] ?? SideRoutes).fetch()
}

/** Every page of one cycle, for someone who has access to it. */
export function CycleRoutes({ cycle }: { readonly cycle: string }): ReactNode {
  const id = CycleIdSchema.safeParse(cycle)
  return id.success ? <KnownCycle cycle={id.data} /> : <NotFoundPage />
}

function KnownCycle({ cycle }: { readonly cycle: CycleId }): ReactNode {
  const [kept] = useState(() => keptSeat(cycle))
  const seat = useCall(
    useCallback(() => fetchSeat(cycle), [cycle]),
    kept,
  )
  useEffect(() => forgetSeat(cycle), [cycle])
  // read while the relay is asked, not after
  useEffect(() => fetchPageAt(location.pathname.split('/')[3]), [])
  switch (seat.state) {
    case 'waiting':
      return <LoadingPage />
    case 'refused':
      return <RefusedPage refusal={seat.refusal} onRetry={seat.reload} />
    case 'answered':
      return <OpenedCycle seat={seat.value} />
  }
}

function OpenedCycle({ seat: first }: { readonly seat: Seat }): ReactNode {
  const worded = useWordsOf('inside')
  const [context, setContext] = useState<CycleContext | null>(null)
  const [life, setLife] = useState({ seat: first, isNew: true })
  const [drafts] = useState(createCardDrafts)
  // before anything is drawn: the line takes its time
  useLayoutEffect(() => {
    const { seat, isNew } = life
    const { live, counts, ...me } = seat
    const opened = openCycle(me, {
      told: isNew ? live : null,
      counts: isNew ? counts : [],
      drafts,
      // what was told once is old by the time a new life begins
      onOver: () => setLife({ seat, isNew: false }),
      onRole: (changed) => setLife({ seat: changed, isNew: true }),
    })
    setContext(opened)
    // their views hold them once they are there
    const whereabouts = { path: location.pathname, arriving: isArriving(history.state) }
    const ahead = isNew ? documentsAhead(me.cycle.id, { live, counts }, me, whereabouts) : []
    for (const name of ahead) opened.openDocument(name)
    return opened.close
  }, [life, drafts])
  useCycleLanguage(first.cycle.language)
  return context && worded ? <CyclePages context={context} /> : <LoadingPage />
}

function CyclePages({ context }: { readonly context: CycleContext }): ReactNode {
  const lost = useStore(context.lost)
  if (lost) {
    return (
      <CycleProvider value={context}>
        <RefusedPage
          refusal={lost}
          notice={
            <>
              <RescueNotice />
              <WordsLeft />
            </>
          }
        />
      </CycleProvider>
    )
  }
  return (
    <CycleProvider value={context}>
      <CycleFrame>
        <WhenKnown>
          <Switch>
            <Route path={ROUTES.cycle} component={PageOfCycle} />
            <Route path={ROUTES.board}>{({ board }) => <WordedBoard key={board} board={board as BoardId} />}</Route>
            <Route path={ROUTES.list}>{({ board }) => <WordedList key={board} board={board as BoardId} />}</Route>
            <Route path={ROUTES.table}>{({ table }) => <TableOf slug={table} />}</Route>
            <Route component={SideRoutes} />
          </Switch>
        </WhenKnown>
      </CycleFrame>
    </CycleProvider>
  )
}

/** Rights decide how documents are opened: nothing is shown before the facts and the plan are here. */
function WhenKnown({ children }: { readonly children: ReactNode }): ReactNode {
  const { live, plan } = useCycle()
  const facts = useStore(live)
  const planned = useStore(plan)
  const known = facts !== null && planned !== null
  return known ? children : <LoadingPage within />
}

/** Who is led on to the work does not wait for the page of the cycle. */
function PageOfCycle(): ReactNode {
  return useLedToWork() ? <LoadingPage within /> : <CyclePage />
}

/** The list's code and its words are fetched together. */
function WordedList({ board }: { readonly board: BoardId }): ReactNode {
  const worded = useWordsOf('list')
  useEffect(() => ListPage.fetch(), [])
  return worded ? <ListPage board={board} /> : <LoadingPage within />
}

/** The board's code, its words and its documents are fetched together. */
function WordedBoard({ board }: { readonly board: BoardId }): ReactNode {
  const worded = useWordsOf('board')
  useDocumentsOfBoard(board)
  useEffect(() => BoardPage.fetch(), [])
  return worded ? <BoardPage board={board} /> : <LoadingPage within />
}

function useDocumentsOfBoard(board: BoardId): void {
  const { plan, live } = useCycle()
  const home = useStore(plan)?.steps.find(({ boards }) => boards.some(({ id }) => id === board))?.id
  const pass = useStore(live)?.pass
  useOptionalDocument(home === undefined ? null : baseOf(board))
  useOptionalDocument(home === undefined ? null : contentOf(home))
  useOptionalDocument(home === undefined || pass === undefined ? null : boardOf(board, pass))
}

function TableOf({ slug }: { readonly slug: string }): ReactNode {
  const worded = useWordsOf('table')
  const home = homeOfTable(slug)
  useEffect(() => TablePage.fetch(), [])
  return worded ? <TablePage key={home} home={home} /> : <LoadingPage within />
}

function useCycleLanguage(language: Language): void {
  const { suggest } = useLanguageChoice()
  useEffect(() => suggest(language), [suggest, language])
}
