import fc from 'fast-check'
import { expect, test } from 'vitest'
import { cardWith } from '../../testing/index.ts'
import type { Card, CardId } from '../index.ts'
import { compareInGroup, ranksToPut } from './group-order.ts'

const card = (id: string, at: number, rank: number | null = null): Card => cardWith(id, { at, rank })
const order = (cards: readonly Card[]): string =>
  cards
    .toSorted(compareInGroup)
    .map(({ id }) => id)
    .join('')
const put = (cards: readonly Card[], id: string, index: number): readonly Card[] => {
  const ranks = ranksToPut(cards.toSorted(compareInGroup), id as CardId, index)
  return cards.map((each) => ({ ...each, rank: ranks.get(each.id) ?? each.rank }))
}

test('[RANK1] cards of a group come as they were made, but for those that were put elsewhere', () => {
  expect(order([card('c', 30), card('a', 10), card('b', 20)])).toBe('abc')
  expect(order([card('c', 30), card('a', 10, 25), card('b', 20)])).toBe('bac')
})

test('[RANK2] a card goes to any place and only it is written', () => {
  const cards = ['a', 'b', 'c', 'd'].map((id, index) => card(id, index * 1000))
  expect(order(put(cards, 'a', 2))).toBe('bcad')
  expect(order(put(cards, 'd', 0))).toBe('dabc')
  expect(order(put(cards, 'b', 3))).toBe('acdb')
  expect([...ranksToPut(cards, 'b' as CardId, 3).keys()]).toEqual(['b'])
  expect(ranksToPut(cards, 'b' as CardId, 1).size).toBe(0)
  expect(ranksToPut(cards, 'd' as CardId, 9).size).toBe(0)
  expect(ranksToPut(cards, 'gone' as CardId, 0).size).toBe(0)
})

test('[RANK3] wherever cards are put, however often and whatever a peer wrote, they come as they were put', () => {
  const anyCard = fc.record({
    at: fc.oneof(fc.integer({ min: 0, max: 3 }), fc.double({ noNaN: true, noDefaultInfinity: true })),
    rank: fc.oneof(fc.constant(null), fc.double({ noNaN: true, noDefaultInfinity: true }), fc.constant(1e308)),
  })
  fc.assert(
    fc.property(
      fc.array(anyCard, { minLength: 1, maxLength: 6 }),
      fc.array(fc.tuple(fc.nat(5), fc.nat(5)), { maxLength: 80 }),
      (specs, moves) => {
        let cards: readonly Card[] = specs.map(({ at, rank }, index) => card(`card-${index}`, at, rank))
        for (const [which, to] of moves) {
          const seen = cards.toSorted(compareInGroup)
          const moved = seen[which % seen.length] as Card
          const index = to % seen.length
          cards = put(cards, moved.id, index)
          const others = seen.filter(({ id }) => id !== moved.id)
          expect(cards.toSorted(compareInGroup).map(({ id }) => id)).toEqual(
            others.toSpliced(index, 0, moved).map(({ id }) => id),
          )
        }
      },
    ),
  )
})
