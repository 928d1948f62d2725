import { loadTranslate } from '@tablee/words'
import { expect, test } from 'vitest'
import type { StepView } from './current-place.ts'
import { viewName } from './current-place.ts'

const t = await loadTranslate('fr')
const BOARD: StepView = { view: 'board', title: 'Feuille de route', href: '/mur', named: false }
const OWN: StepView = { view: 'table', title: 'Feuille de route', href: '/tableau', named: false }
const NAMED: StepView = { ...OWN, href: '/tableau/feuille-de-route', named: true }

test('[VIEWNAME1] beside a table that goes by its name, that of the boards says that it is theirs; alone it is the table', () => {
  const names = (views: readonly StepView[]) => views.map((view) => viewName(view, views, t))
  expect(names([BOARD, OWN, NAMED])).toEqual(['Mur', 'Tableau du mur', 'Feuille de route'])
  expect(names([BOARD, OWN])).toEqual(['Mur', 'Tableau'])
})
