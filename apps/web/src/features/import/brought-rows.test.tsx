import type { Grid } from '@tablee/imports'
import { KINDS, MOST_COLUMNS, MOST_ROWS } from '@tablee/model'
import { WordsProvider } from '@tablee/ui'
import { loadTranslate } from '@tablee/words'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import type { CycleContext } from '../../cycle/cycle-context.ts'
import { CycleProvider } from '../../cycle/cycle-context.ts'
import type { CardScope } from '../card/card-scope.ts'
import { BroughtRows } from './brought-rows.tsx'

const t = await loadTranslate('fr')
const CYCLE = { me: {}, history: {} } as unknown as CycleContext // reason: nothing is added here
const SCOPE = {
  content: {},
  structures: [],
  mergedStructures: [],
  people: [],
  territories: [],
  questions: [],
} as unknown as CardScope // reason: what the cells of a table can name

/** What is shown of a table of actors, and what can be pressed of it. */
function brought(grid: Grid): { readonly words: string; readonly controls: number; readonly html: string } {
  const html = renderToStaticMarkup(
    <WordsProvider words={{ t, language: 'fr' }}>
      <CycleProvider value={CYCLE}>
        <BroughtRows grid={grid} home="directory" kind="actor" scope={SCOPE} titles={[]} />
      </CycleProvider>
    </WordsProvider>,
  )
  const controls = [...html.matchAll(/<(?:button|input|select|textarea)\b/g)].length
  return { words: html.replaceAll(/<[^>]*>/g, ' ').trim(), controls, html }
}

const rows = (count: number): Grid => Array.from({ length: count }, (_, index) => [`Structure ${index}`])

test('[IMP1] 5,000 rows are refused whole, with how many can be brought: nothing can be added of them', () => {
  const { words, controls } = brought([['Nom'], ...rows(5_000)])
  expect(words).toBe(t('imports.refusals.too-many-rows', { count: 5_001, most: MOST_ROWS }))
  expect(controls).toBe(0)
})

test('[IMP1] as many rows as can be brought are read, their heading apart; one more is refused', () => {
  expect(brought([['Nom'], ...rows(MOST_ROWS)]).words).toContain(t('imports.add', { count: MOST_ROWS }))
  expect(brought([['Nom'], ...rows(MOST_ROWS + 1)]).controls).toBe(0)
})

test('[IMP2] more columns than can be read are refused whole, however short the other rows', () => {
  const { words, controls } = brought([['Nom'], Array.from({ length: MOST_COLUMNS + 1 }, () => 'x')])
  expect(words).toBe(t('imports.refusals.too-many-columns', { count: MOST_COLUMNS + 1, most: MOST_COLUMNS }))
  expect(controls).toBe(0)
})

test('[IMP3] a table whose columns give no name says which one is missing, and offers to add nothing', () => {
  const { words } = brought([
    ['Type', 'Commune'],
    ['Association', 'Harbourg'],
  ])
  expect(words).toContain(t('imports.needsTitle', { field: KINDS.actor.title.fr }))
  expect(words).not.toContain(t('imports.preview'))
  expect(words).not.toContain(t('imports.add', { count: 1 }))
})

test('[IMP4] rows whose cells are of other columns are set aside whole until somebody says otherwise', () => {
  const { words, html } = brought([
    ['Nom', 'Type'],
    ['Le Phare', 'Martien'],
    ['', 'Association'],
  ])
  expect(words).toContain(t('imports.willAdd', { count: 0 }))
  expect(words).toContain(t('imports.toMend', { count: 2 }))
  expect(html).toMatch(/<button[^>]*aria-disabled="true"[^>]*>/)
})
