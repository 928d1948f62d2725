import type { BoardId, SessionId } from '@tablee/model'
import type { ReactNode } from 'react'
import { Route, Switch } from 'wouter'
import { useWordsOf } from '../app/language.tsx'
import { pageOnDemand } from '../app/page-on-demand.tsx'
import { ROUTES, homeOfTable } from '../app/routes.ts'
import { LoadingPage, NotFoundPage } from '../app/state-pages.tsx'

const WITHIN = { within: true }
const AccessPage = pageOnDemand(async () => (await import('../features/access/access-page.tsx')).AccessPage, WITHIN)
const PlanPage = pageOnDemand(async () => (await import('../features/plan/plan-page.tsx')).PlanPage, WITHIN)
const DirectoryRoutes = pageOnDemand(
  async () => (await import('../features/directory/directory-routes.tsx')).DirectoryRoutes,
  WITHIN,
)
const SessionPage = pageOnDemand(async () => (await import('../features/session/session-page.tsx')).SessionPage, WITHIN)
const ChainsPage = pageOnDemand(async () => (await import('../features/chains/chains-page.tsx')).ChainsPage, WITHIN)
const FlowPage = pageOnDemand(async () => (await import('../features/flow/flow-page.tsx')).FlowPage, WITHIN)
const CatchUpPage = pageOnDemand(
  async () => (await import('../features/catch-up/catch-up-page.tsx')).CatchUpPage,
  WITHIN,
)
const ImportPage = pageOnDemand(async () => (await import('../features/import/import-page.tsx')).ImportPage, WITHIN)

/** The pages of a cycle where nobody is led by an invitation: who only writes cards never fetches what they are made of. */
export function SideRoutes(): ReactNode {
  return (
    <Switch>
      <Route path={ROUTES.access} component={WordedAccess} />
      <Route path={ROUTES.plan} component={PlanPage} />
      <Route path={ROUTES.structures} component={DirectoryRoutes} />
      <Route path={ROUTES.territories} component={DirectoryRoutes} />
      <Route path={ROUTES.catchUp} component={CatchUpPage} />
      <Route path={ROUTES.session}>{({ session }) => <SessionPage session={session as SessionId} />}</Route>
      <Route path={ROUTES.import}>{({ table }) => <ImportPage key={table} home={homeOfTable(table)} />}</Route>
      <Route path={ROUTES.chains}>{({ board }) => <ChainsPage key={board} board={board as BoardId} />}</Route>
      <Route path={ROUTES.handOn}>{({ step }) => <FlowPage about="step" id={step} />}</Route>
      <Route path={ROUTES.origins}>{({ card }) => <FlowPage about="card" id={card} />}</Route>
      <Route path={ROUTES.grid}>{({ card }) => <FlowPage about="question" id={card} />}</Route>
      <Route path={ROUTES.versions}>
        {({ step, version }) => <FlowPage about="versions" id={step} version={version} />}
      </Route>
      <Route>{() => <NotFoundPage within />}</Route>
    </Switch>
  )
}

function WordedAccess(): ReactNode {
  return useWordsOf('access') ? <AccessPage /> : <LoadingPage within />
}
