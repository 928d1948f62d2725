import type { Card, Link, Live } from '@tablee/model'
import { EMPTY_LIVE, expandZones } from '@tablee/model'
import { cardWith, linkWith, zoneSpecWith } from '@tablee/model/testing'
import { expect, test } from 'vitest'
import { linkShapes } from './link-shapes.ts'
import { projectBoard } from './project-board.ts'
import { projectLinks } from './project-links.ts'

const QUESTIONS = ['question-1', 'question-2']
const live: Live = { ...EMPTY_LIVE, questions: [{ card: 'question-1' as never, number: 4 }] }
const zones = expandZones(
  [
    zoneSpecWith('exists', {
      accepts: ['action'],
      means: { sets: { questions: '$each' } },
      repeat: { over: 'question', along: 'x' },
    }),
  ],
  { question: QUESTIONS },
)
const cards = [
  cardWith('card-one', { kind: 'action', title: 'Café des parents', fields: { questions: QUESTIONS } }),
  cardWith('card-two', { kind: 'action', title: 'Permanence', fields: { questions: ['question-2'] } }),
]
const project = (links: readonly Link[], among: readonly Card[] = cards) =>
  projectLinks(projectBoard({ zones, cards: among, placements: new Map() }), links, among)

test('[PL1] a link is drawn between the own places of its cards, not their mirrors', () => {
  const [shown] = project([linkWith('link-one', 'card-two', 'card-one')])
  expect(shown).toMatchObject({ from: { key: 'card-two' }, to: { key: 'card-one', mirror: false }, lane: 0 })
})

test('[PL2] a link to a card that is removed, or of another home, is not drawn', () => {
  const [one] = cards as [Card]
  const removed = { ...one, removed: { by: 'person-1' as never, at: 1 } }
  const links = [linkWith('link-one', 'card-one', 'card-two'), linkWith('link-two', 'card-two', 'card-far')]
  expect(project(links, [removed, ...cards.slice(1)])).toEqual([])
})

test('[PL3] links that share a card get a lane each, so that none hides another', () => {
  const about = linkWith('link-two', 'card-two', 'card-one', { question: 'question-1' as never })
  expect(project([linkWith('link-one', 'card-one', 'card-two'), about]).map(({ lane }) => lane)).toEqual([0, 1])
})

test('[PL4] the shape of a link says its state, its degree and its question in words', () => {
  const link = linkWith('link-one', 'card-one', 'card-two', {
    state: 'strengthen',
    degree: 'informed',
    question: 'question-1' as never,
  })
  const around = { live, language: 'fr' } as const
  expect(linkShapes(project([link]), around)).toMatchObject([
    {
      key: 'link-link-one',
      props: {
        from: 'card-one',
        to: 'card-two',
        stateLabel: 'À renforcer',
        degreeLabel: 'S’informent',
        ends: 'Café des parents → Permanence',
        mark: 4,
      },
    },
  ])
})
