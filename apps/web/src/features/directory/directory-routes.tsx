import type { ReactNode } from 'react'
import { Route, Switch } from 'wouter'
import { useWordsOf } from '../../app/language.tsx'
import { ROUTES } from '../../app/routes.ts'
import { LoadingPage } from '../../app/state-pages.tsx'
import { StructuresPage } from './structures-page.tsx'
import { TerritoriesPage } from './territories-page.tsx'

/** The pages of the structures and of the territories of a cycle. */
export function DirectoryRoutes(): ReactNode {
  if (!useWordsOf('directory')) return <LoadingPage within />
  return (
    <Switch>
      <Route path={ROUTES.structures} component={StructuresPage} />
      <Route path={ROUTES.territories} component={TerritoriesPage} />
    </Switch>
  )
}
