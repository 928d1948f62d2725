import type { Card, CardId, Placement, Zone } from '@tablee/model'
import { cardWith, zoneWith } from '@tablee/model/testing'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { layoutList, zonesShowing } from './list-layout.ts'

const zone = (key: string, spec: Partial<Zone['spec']>, each: string | null = null): Zone =>
  zoneWith(key, { accepts: ['action'], ...(each ? { repeat: { over: 'question', along: 'x' } } : {}), ...spec }, each)
const column = (status: string, question: string): Zone =>
  zone(status, { means: { sets: { questions: '$each', status } } }, question)
const ZONES = [
  column('exists', 'q1'),
  column('exists', 'q2'),
  column('planned', 'q1'),
  column('planned', 'q2'),
  zone('ideas', { accepts: ['idea'] }),
]

const card = (id: string, over: Partial<Card> = {}): Card => cardWith(id, { kind: 'action', title: id, ...over })
const NOWHERE: ReadonlyMap<CardId, Placement> = new Map()
const removed = { by: 'someone' as never, at: 1 }

describe('layout', () => {
  test('[L1] every card that is not removed appears once in its own place, in a zone or to be placed', () => {
    const cards = fc.array(
      fc.record({
        kind: fc.constantFrom('idea' as const, 'action' as const, 'question' as const),
        questions: fc.subarray(['q1', 'q2', 'gone']),
        status: fc.constantFrom('', 'exists', 'planned', 'to-create'),
        isRemoved: fc.boolean(),
      }),
    )
    fc.assert(
      fc.property(cards, (specs) => {
        const all = specs.map(({ kind, questions, status, isRemoved }, index) =>
          card(`card-${index}`, { kind, fields: { questions, status }, removed: isRemoved ? removed : null }),
        )
        const layout = layoutList(ZONES, all, NOWHERE, null)
        const own = layout.sections.flatMap(({ zones }) =>
          zones.flatMap(({ cards: listed }) => listed.filter(({ mirror }) => !mirror).map(({ card: { id } }) => id)),
        )
        expect([...own, ...layout.unplaced.map(({ id }) => id)].toSorted()).toEqual(
          all
            .filter((each) => !each.removed)
            .map(({ id }) => id)
            .toSorted(),
        )
        expect(layout.removed).toEqual(all.filter((each) => each.removed))
      }),
    )
  })

  test('[L2] the zones of one question are read together, in the order of the questions', () => {
    const sections = layoutList(ZONES, [], NOWHERE, null).sections
    expect(sections.map(({ question, zones }) => [question, zones.map(({ zone: { id } }) => id)])).toEqual([
      ['q1', ['exists/q1', 'planned/q1']],
      ['q2', ['exists/q2', 'planned/q2']],
      [null, ['ideas']],
    ])
  })

  test('[L3] a card with two questions is in both columns, one of them a mirror', () => {
    const layout = layoutList(
      ZONES,
      [card('a', { fields: { questions: ['q1', 'q2'], status: 'exists' } })],
      NOWHERE,
      null,
    )
    expect(zonesShowing(layout, 'a' as CardId)).toEqual(['exists/q1', 'exists/q2'])
  })

  test('[L4] a card that someone writes in stays where it was, moved or removed meanwhile', () => {
    const before = layoutList(ZONES, [card('a', { fields: { questions: ['q1'], status: 'exists' } })], NOWHERE, null)
    const held = { card: 'a' as CardId, zones: zonesShowing(before, 'a' as CardId) }
    const after = layoutList(
      ZONES,
      [card('a', { fields: { questions: ['q2'], status: 'planned' }, removed })],
      NOWHERE,
      held,
    )
    expect(zonesShowing(after, 'a' as CardId)).toEqual(['exists/q1'])
    expect(after.removed).toEqual([])
  })
})
