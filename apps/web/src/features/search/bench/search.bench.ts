import type { Card, HomeId, PlannedStep, StepId } from '@tablee/model'
import { cardWith } from '@tablee/model/testing'
import { loadTranslate } from '@tablee/words'
import { createCardIndex } from '../card-index.ts'
import type { CardNames } from '../card-passages.ts'
import { passagesOf } from '../card-passages.ts'
import { findInSteps } from '../find-in-steps.ts'

// what a keystroke of the search costs, beside looking for the same letters in the same texts with case and accents as they are

const CARDS = 3_000
const STEPS = 9
const ROUNDS = 15
const TYPED = 'decrochage scolaire'
const WORDS =
  'le décrochage scolaire des élèves commence tôt ; parents, associations et collège agissent ensemble à l’école chaque mardi'.split(
    ' ',
  )
const NAMES: CardNames = {
  language: 'fr',
  t: await loadTranslate('fr'),
  territories: [],
  personName: () => 'Léa',
  structureName: () => 'Maison de l’Élan',
  questionName: () => 'Comment allons-nous ouvrir le collège le soir ?',
}

const phrase = (seed: number, length: number): string =>
  Array.from({ length }, (_, index) => WORDS[(seed * 7 + index * 3) % WORDS.length]).join(' ')
const steps = Array.from({ length: STEPS }, (_, order): PlannedStep => ({
  id: `step-${order}` as StepId,
  key: '',
  title: phrase(order, 3),
  aim: '',
  order,
  boards: [],
  tables: [],
}))
const homes = steps.map(({ id }, step) => ({
  home: id as HomeId,
  loaded: true,
  cards: Array.from({ length: Math.ceil(CARDS / STEPS) }, (_, index): Card => {
    const seed = step * CARDS + index
    const fields = { need: phrase(seed + 2, 20), public: phrase(seed + 3, 4), status: 'exists' }
    return cardWith(`card-${seed}`, { kind: 'action', title: phrase(seed, 8), detail: phrase(seed + 1, 40), fields })
  }),
}))
const live = { steps: steps.map(({ id }) => ({ id, boards: [], homes: [id as HomeId] })) }
const texts = homes.flatMap(({ cards }) => cards.map((card) => passagesOf(card, NAMES).map(({ text }) => text)))

const keystrokes = [...TYPED].map((_, index) => TYPED.slice(0, index + 1))
const first: number[] = []
const next: number[] = []
const plain: number[] = []
for (let round = 0; round < ROUNDS; round += 1) {
  const index = createCardIndex((card) => passagesOf(card, NAMES))
  for (const [key, query] of keystrokes.entries())
    (key === 0 ? first : next).push(time(() => findInSteps(query, { steps, live, homes, index }).count))
  for (const query of keystrokes)
    plain.push(time(() => texts.filter((own) => own.some((text) => text.toLowerCase().includes(query))).length))
}

const shown = (values: readonly number[]): string =>
  `${at(values, 0.5).toFixed(2)} ms (p95 ${at(values, 0.95).toFixed(2)})`
process.stdout.write(
  [
    `${homes.reduce((sum, { cards }) => sum + cards.length, 0)} cards, ${ROUNDS} rounds of « ${TYPED} » letter by letter`,
    `lower-case includes   ${shown(plain)}`,
    `a keystroke           ${shown(next)}, ${(at(next, 0.5) / at(plain, 0.5)).toFixed(2)} ×`,
    `the first (it folds)  ${shown(first)}, ${(at(first, 0.5) / at(plain, 0.5)).toFixed(2)} ×`,
    '',
  ].join('\n'),
)

function time(run: () => number): number {
  const start = performance.now()
  run()
  return performance.now() - start
}

function at(values: readonly number[], share: number): number {
  return values.toSorted((left, right) => left - right)[Math.floor((values.length - 1) * share)] ?? Number.NaN
}
