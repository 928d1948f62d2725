import { LiveRegion } from '@tablee/ui'
import type { ComponentType, ReactNode } from 'react'
import { useRef } from 'react'
import { Route, Switch, useLocation } from 'wouter'
import { CrashBoundary } from './crash-boundary.tsx'
import { CrashedPage, LoadingPage, NotFoundPage } from './state-pages.tsx'
import { LanguageProvider, useWordsOf } from './language.tsx'
import { HasNavigated } from './page-heading.tsx'
import { pageOnDemand } from './page-on-demand.tsx'
import { ROUTES } from './routes.ts'

const HomePage = pageOnDemand(async () => (await import('../features/home/home-page.tsx')).HomePage)
const CreatePage = pageOnDemand(async () => (await import('../features/create/create-page.tsx')).CreatePage)
const JoinPage = pageOnDemand(async () => (await import('../features/join/join-page.tsx')).JoinPage)
const ReturnPage = pageOnDemand(async () => (await import('../features/join/return-page.tsx')).ReturnPage)
const DemonstrationPage = pageOnDemand(
  async () => (await import('../features/demonstration/demonstration-page.tsx')).DemonstrationPage,
)
const CycleRoutes = pageOnDemand(async () => (await import('../cycle/cycle-routes.tsx')).CycleRoutes)

/** The pages by the first word of their addresses. */
const PAGES: Readonly<Record<string, { readonly fetch: () => void }>> = {
  '': HomePage,
  nouveau: CreatePage,
  rejoindre: JoinPage,
  retour: ReturnPage,
  demonstration: DemonstrationPage,
  c: CycleRoutes,
}

/** Has the page at `path` read while the words come: nothing has to be shown in its place then. */
export function fetchPageAt(path: string): void {
  PAGES[path.split('/')[1] ?? '']?.fetch()
}

/** The whole application: words, routes, and what is shown while a page loads or when it breaks. */
export function App(): ReactNode {
  return (
    <LanguageProvider>
      <LiveRegion>
        <CrashBoundary fallback={<CrashedPage />} onCrash={(error) => reportError(error)}>
          <Navigation>
            <Switch>
              <Route path={ROUTES.home}>{() => <Entrance page={HomePage} />}</Route>
              <Route path={ROUTES.create}>{() => <Entrance page={CreatePage} />}</Route>
              <Route path={ROUTES.join}>{() => <Entrance page={JoinPage} />}</Route>
              <Route path={ROUTES.return}>{() => <Entrance page={ReturnPage} />}</Route>
              <Route path={ROUTES.demonstration}>{() => <Entrance page={DemonstrationPage} />}</Route>
              <Route path={ROUTES.insideCycle}>{({ cycle }) => <CycleRoutes key={cycle} cycle={cycle} />}</Route>
              <Route>{() => <NotFoundPage />}</Route>
            </Switch>
          </Navigation>
        </CrashBoundary>
      </LiveRegion>
    </LanguageProvider>
  )
}

/** A page before any cycle, once its words are here: who comes from inside of one has others. */
function Entrance({ page: Page }: { readonly page: ComponentType }): ReactNode {
  return useWordsOf('entrance') ? <Page /> : <LoadingPage />
}

/** Knows whether the reader came from another page, for the headings that take the focus. */
function Navigation({ children }: { readonly children: ReactNode }): ReactNode {
  const [location] = useLocation()
  const first = useRef(location)
  const navigated = useRef(false)
  if (location !== first.current) navigated.current = true
  return <HasNavigated value={navigated}>{children}</HasNavigated>
}
