import fc from 'fast-check'
import { expect, test } from 'vitest'
import { cardWith, zoneWith } from '../../testing/index.ts'
import type { Card } from '../cards/card.ts'
import type { CardId } from '../ids/ids.ts'
import { zonesOf } from '../zones/zones-of.ts'
import type { Chain, ChainPart } from './chains-of.ts'
import { CHAIN_PARTS, chainsOf, gapsOf, partOfZone } from './chains-of.ts'

const [Q1, Q2] = ['question-1', 'question-2'] as CardId[]
const QUESTIONS = [Q1, Q2] as CardId[]
const FREE = ['resources', 'outputs', 'value', 'renewed', 'brings', 'gains'] as const
const ZONES = [
  zoneWith('unsorted', { accepts: ['chain-link', 'idea'] }),
  zoneWith('missing-links', { accepts: ['chain-link', 'idea'] }),
  ...QUESTIONS.flatMap((each) => [
    ...FREE.map((key) => zoneWith(key, {}, each)),
    zoneWith('main', { accepts: ['chain-link'], means: { sets: { questions: '$each', family: 'main' } } }, each),
    zoneWith('support', { accepts: ['chain-link'], means: { sets: { questions: '$each', family: 'support' } } }, each),
  ]),
]
const activity = (id: string, fields: Card['fields'], over: Partial<Card> = {}): Card =>
  cardWith(id, { kind: 'chain-link', title: id, fields, ...over })
const at = (cards: Readonly<Record<string, string>>) =>
  new Map(Object.entries(cards).map(([id, zone]) => [id as CardId, { zone, x: 0, y: 0 }]))
const wordsIn = (chain: Chain | undefined, part: ChainPart) => chain?.parts[part].map(({ words }) => words)

const FULL = activity('Médiation', {
  questions: [Q1 as string],
  family: 'main',
  inputs: 'Une salle\nUne médiatrice',
  outputs: '40 rendez-vous',
  value: 'Du temps gagné',
  renewed: 'Des parents qui aident',
  changes: [
    { id: 'a', dimension: 'families', what: 'Les parents osent appeler' },
    { id: 'b', dimension: 'territory', what: '' },
    { id: 'c', dimension: 'moon', what: 'Rien' },
  ],
  stakeholders: [
    { id: 'a', who: 'Caf', brings: 'Un financement', gains: '' },
    { id: 'b', who: 'Collège', gains: 'Moins d’absences' },
  ],
})

test('[CHAIN1] an activity says its part in the chain of its question, and what it holds in the others', () => {
  const { chains, unsorted } = chainsOf({ cards: [FULL], zones: ZONES, placements: new Map() }, QUESTIONS)
  const [first, second] = chains
  expect(wordsIn(first, 'main')).toEqual(['Médiation'])
  expect(wordsIn(first, 'resources')).toEqual(['Une salle', 'Une médiatrice'])
  expect(wordsIn(first, 'outputs')).toEqual(['40 rendez-vous'])
  expect(wordsIn(first, 'families')).toEqual(['Les parents osent appeler'])
  expect(wordsIn(first, 'value')).toEqual(['Du temps gagné'])
  expect(wordsIn(first, 'renewed')).toEqual(['Des parents qui aident'])
  expect(first?.parts.brings).toMatchObject([{ who: 'Caf', words: 'Un financement', own: false }])
  expect(first?.parts.gains).toMatchObject([{ who: 'Collège', words: 'Moins d’absences' }])
  expect(second && gapsOf(second)).toEqual(CHAIN_PARTS)
  expect(first && gapsOf(first)).toEqual(['support', 'territory', 'structures'])
  expect(unsorted).toEqual([])
})

test('[CHAIN2] a card that lies in a zone of a chain, and a change of its question, say their part of it', () => {
  const cards = [
    cardWith('salle', { title: 'La salle du jeudi' }),
    cardWith('envie', {
      kind: 'change',
      title: 'Ils ont envie',
      fields: { questions: [Q2 as string], dimension: 'families' },
    }),
    cardWith('gone', { title: 'Partie', removed: { by: 'person-1' as never, at: 1 } }),
  ]
  const zones = [
    ...ZONES,
    zoneWith(
      'change-families',
      { accepts: ['change'], means: { sets: { questions: '$each', dimension: 'families' } } },
      Q2,
    ),
  ]
  const placements = at({ salle: `resources/${Q1}`, gone: `resources/${Q1}` })
  const [first, second] = chainsOf({ cards, zones, placements }, QUESTIONS).chains
  expect(first?.parts.resources).toMatchObject([{ words: 'La salle du jeudi', own: true }])
  expect(wordsIn(second, 'families')).toEqual(['Ils ont envie'])
})

test('[CHAIN3] an activity of two questions is in both chains; one without question or family in none; one that is missing is no activity', () => {
  const both = activity('both', { questions: QUESTIONS, family: 'support' })
  const loose = activity('loose', { family: 'main' })
  const unsaid = activity('unsaid', { questions: [Q1 as string] })
  const missing = activity('missing', { questions: [Q1 as string] })
  const placements = at({ missing: 'missing-links' })
  const { chains, unsorted } = chainsOf({ cards: [both, loose, unsaid, missing], zones: ZONES, placements }, QUESTIONS)
  expect(chains.map((chain) => wordsIn(chain, 'support'))).toEqual([['both'], ['both']])
  expect(unsorted).toEqual([loose, unsaid])
})

test('[CHAIN4] whatever the cards, chains show each in the part whose zone the board and the list show it in', () => {
  const family = fc.constantFrom('main', 'support', '')
  const questions = fc.subarray(QUESTIONS)
  const laid = fc.constantFrom(...ZONES.map(({ id }) => id), null)
  const some = fc.array(fc.record({ kind: fc.constantFrom('idea', 'chain-link'), family, questions, laid }), {
    maxLength: 12,
  })
  fc.assert(
    fc.property(some, (drafts) => {
      const cards = drafts.map((draft, index) =>
        cardWith(`card-${index}`, {
          kind: draft.kind as Card['kind'],
          fields: draft.kind === 'idea' ? {} : { family: draft.family, questions: draft.questions },
        }),
      )
      const placements = new Map(
        drafts.flatMap(({ laid: zone }, index) =>
          zone === null ? [] : [[`card-${index}` as CardId, { zone, x: 0, y: 0 }] as const],
        ),
      )
      const { chains } = chainsOf({ cards, zones: ZONES, placements }, QUESTIONS)
      for (const card of cards) {
        const onBoard = zonesOf(card, ZONES, placements.get(card.id) ?? null)
          .filter((zone) => partOfZone(zone) !== null)
          .map(({ id }) => id)
        const inChains = chains.flatMap(({ question, parts }) =>
          CHAIN_PARTS.filter((part) => parts[part].some((item) => item.card === card)).map(
            (part) => `${part}/${question}`,
          ),
        )
        expect(inChains.toSorted()).toEqual(onBoard.toSorted())
      }
    }),
  )
})
