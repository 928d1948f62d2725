import type { Card, HomeId, PlannedStep, StepId } from '@tablee/model'
import { cardWith, mergeOf } from '@tablee/model/testing'
import { loadTranslate } from '@tablee/words'
import { expect, test } from 'vitest'
import { createCardIndex } from './card-index.ts'
import type { CardNames } from './card-passages.ts'
import { passagesOf } from './card-passages.ts'
import { findInSteps } from './find-in-steps.ts'

const NAMES: CardNames = {
  language: 'fr',
  t: await loadTranslate('fr'),
  territories: [],
  personName: (person) => (String(person) === 'lea' ? 'Léa' : null),
  structureName: (structure) => (String(structure) === 's1' ? 'Maison de l’Élan' : null),
  questionName: () => null,
}
const STEPS = ['Questions essentielles', 'Acteurs et actions', 'Feuille de route'].map((title, order): PlannedStep => ({
  id: `step-${order}` as StepId,
  key: title,
  title,
  aim: '',
  order,
  boards: [],
  tables: [],
}))
const HOMES: readonly HomeId[] = ['step-0' as StepId, 'step-1' as StepId, 'roadmap']

function search(query: string, cards: readonly (readonly Card[])[], arrived: readonly boolean[] = []) {
  return findInSteps(query, {
    steps: STEPS,
    live: { steps: STEPS.map(({ id }, index) => ({ id, boards: [], homes: [HOMES[index] ?? 'directory'] })) },
    homes: cards.map((own, index) => ({
      home: HOMES[index] ?? 'directory',
      cards: own,
      loaded: arrived[index] ?? true,
    })),
    index: createCardIndex((card) => passagesOf(card, NAMES)),
  })
}
const found = (query: string, ...cards: readonly (readonly Card[])[]): readonly string[] =>
  search(query, cards).steps.flatMap((step) => step.cards.map(({ card }) => `${step.number} ${card.id}`))

test('[S1] accents and case are ignored, whichever of both was written or typed', () => {
  const cards = [cardWith('a', { title: 'L’École ouverte' }), cardWith('b', { title: 'Le cœur du métier' })]
  expect(found('ecole', cards)).toEqual(['1 a'])
  expect(found('ÉCOLE', cards)).toEqual(['1 a'])
  expect(found('coeur metier', cards)).toEqual(['1 b'])
  expect(found("l'ecole", cards)).toEqual(['1 a'])
})

test('[S2] each word is found anywhere in the card: title, fields, choices, details, structures, people', () => {
  const card = cardWith('a', {
    kind: 'action',
    title: 'Petits déjeuners',
    detail: 'Chaque mardi',
    fields: { need: 'Une salle', status: 'to-create', structure: 's1' },
    by: 'lea' as Card['by'],
  })
  for (const words of ['dejeuner', 'mardi', 'salle', 'à créer', 'elan', 'léa', 'petit salle lea'])
    expect(found(words, [card])).toEqual(['1 a'])
  expect(found('petit gymnase', [card])).toEqual([])
})

test('[S3] what was found beside the title is told with its label', () => {
  const card = cardWith('a', { kind: 'action', title: 'Petits déjeuners', fields: { need: 'Une salle' } })
  const passageFor = (query: string) => search(query, [[card]]).steps[0]?.cards[0]?.passage ?? null
  expect(passageFor('petit salle')).toEqual({ label: 'Besoin', text: 'Une salle' })
  expect(passageFor('petit')).toBeNull()
})

test('[S4] steps come in their order, and are found by their own name', () => {
  const [first, second] = [cardWith('a', { title: 'Acteurs du quartier' }), cardWith('b', { title: 'Un acteur' })]
  const { steps } = search('acteur', [[first], [second]])
  expect(steps.map(({ step, named, cards }) => [step.title, named, cards.length])).toEqual([
    ['Questions essentielles', false, 1],
    ['Acteurs et actions', true, 1],
  ])
})

test('[S5] titles that begin so come first; cards that are merged or removed come last, and say so', () => {
  const removed = { by: 'lea', at: 1 } as Card['removed']
  const cards = [
    cardWith('gone', { title: 'Parents', removed }),
    cardWith('part', { title: 'Parents' }),
    cardWith('detail', { title: 'Une idée', detail: 'avec les parents' }),
    cardWith('middle', { title: 'Grands-parents' }),
    cardWith('word', { title: 'Café des parents' }),
    cardWith('start', { title: 'Parents d’élèves' }),
    cardWith('whole', { title: 'Le tout', from: mergeOf('part') }),
  ]
  expect(found('parents', cards)).toEqual(['1 start', '1 word', '1 middle', '1 detail', '1 part', '1 gone'])
  const part = search('parents', [cards]).steps[0]?.cards.find(({ card }) => String(card.id) === 'part')
  expect(part?.within?.title).toBe('Le tout')
})

test('[S6] steps whose cards have not all come are counted apart; nothing asked finds nothing', () => {
  const { searched, searchable, count } = search('x', [[cardWith('a', { title: 'x' })], [], []], [true, false, true])
  expect([searched, searchable, count]).toEqual([2, 3, 1])
  expect(search('  ', [[cardWith('a', { title: 'x' })]]).steps).toEqual([])
})

test('[S7] a card that someone changes is found by what it says now', () => {
  const index = createCardIndex((card) => passagesOf(card, NAMES))
  const before = cardWith('a', { title: 'Avant' })
  expect(index.find([before], ['avant'])).toHaveLength(1)
  const after = { ...before, title: 'Après' }
  expect(index.find([after], ['avant'])).toHaveLength(0)
  expect(index.find([after], ['apres'])).toHaveLength(1)
})
