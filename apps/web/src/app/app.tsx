import { LiveRegion } from '@tablee/ui'
import type { ReactNode } from 'react'
import { useRef } from 'react'
import { Route, Switch, useLocation } from 'wouter'
import { CrashBoundary } from './crash-boundary.tsx'
import { CrashedPage, NotFoundPage } from './state-pages.tsx'
import { LanguageProvider } from './language.tsx'
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
              <Route path={ROUTES.home} component={HomePage} />
              <Route path={ROUTES.create} component={CreatePage} />
              <Route path={ROUTES.join} component={JoinPage} />
              <Route path={ROUTES.return} component={ReturnPage} />
              <Route path={ROUTES.demonstration} component={DemonstrationPage} />
              <Route path={ROUTES.insideCycle}>{({ cycle }) => <CycleRoutes key={cycle} cycle={cycle} />}</Route>
              <Route>{() => <NotFoundPage />}</Route>
            </Switch>
          </Navigation>
        </CrashBoundary>
      </LiveRegion>
    </LanguageProvider>
  )
}

/** Knows whether the reader came from another page, for the headings that take the focus. */
function Navigation({ children }: { readonly children: ReactNode }): ReactNode {
  const [location] = useLocation()
  const first = useRef(location)
  const navigated = useRef(false)
  if (location !== first.current) navigated.current = true
  return <HasNavigated value={navigated}>{children}</HasNavigated>
}
