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
const placesIn = (places: Readonly<Record<string, number>>): ReadonlyMap<CardId, number> =>
  new Map(Object.entries(places).map(([id, place]) => [id as CardId, place]))
const putAll = (cards: readonly Card[], places: Readonly<Record<string, number>>): readonly Card[] => {
  const ranks = ranksToPut(cards.toSorted(compareInGroup), placesIn(places))
  return cards.map((each) => ({ ...each, rank: ranks.get(each.id) ?? each.rank }))
}
const put = (cards: readonly Card[], id: string, index: number): readonly Card[] => putAll(cards, { [id]: index })

test('[RANK1] cards of a group come as they were made, but for those that were put elsewhere', () => {
  expect(order([card('c', 30), card('a', 10), card('b', 20)])).toBe('abc')
  expect(order([card('c', 30), card('a', 10, 25), card('b', 20)])).toBe('bac')
})

test('[RANK2] a card goes to any place and only it is written', () => {
  const cards = ['a', 'b', 'c', 'd'].map((id, index) => card(id, index * 1000))
  expect(order(put(cards, 'a', 2))).toBe('bcad')
  expect(order(put(cards, 'd', 0))).toBe('dabc')
  expect(order(put(cards, 'b', 3))).toBe('acdb')
  expect([...ranksToPut(cards, placesIn({ b: 3 })).keys()]).toEqual(['b'])
  expect(ranksToPut(cards, placesIn({ b: 1 })).size).toBe(0)
  expect(ranksToPut(cards, placesIn({ d: 9 })).size).toBe(0)
  expect(ranksToPut(cards, placesIn({ gone: 0 })).size).toBe(0)
})

test('[RANK4] cards that go together keep their order, each with a rank after the one before it, and only they are written', () => {
  const cards = ['a', 'b', 'c', 'd', 'e'].map((id, index) => card(id, index * 1000))
  expect(order(putAll(cards, { a: 1, b: 2 }))).toBe('cabde')
  expect(order(putAll(cards, { a: 4, b: 4 }))).toBe('cdeab')
  expect(order(putAll(cards, { d: 0, e: 0 }))).toBe('deabc')
  expect(order(putAll(cards, { a: 2, d: 0 }))).toBe('bcade')
  expect(order(putAll(cards, { a: 0, e: 2 }))).toBe('abecd')
  expect([...ranksToPut(cards, placesIn({ a: 1, b: 2 })).keys()]).toEqual(['a', 'b'])
  expect([...ranksToPut(cards, placesIn({ a: 0, e: 2 })).keys()]).toEqual(['e'])
  expect(ranksToPut(cards, placesIn({ b: 1, c: 2 })).size).toBe(0)
})

test('[RANK5] whatever goes together and wherever, those that go keep their order and so do those that stay', () => {
  const someCards = fc.array(fc.tuple(fc.nat(3), fc.option(fc.double({ noNaN: true }))), { minLength: 1, maxLength: 8 })
  const somePlaces = fc.array(fc.tuple(fc.nat(7), fc.integer({ min: -2, max: 9 })), { maxLength: 6 })
  fc.assert(
    fc.property(someCards, somePlaces, (specs, goes) => {
      const cards = specs.map(([made, rank], index) => card(`card-${index}`, made, rank))
      const seen = cards.toSorted(compareInGroup).map(({ id }) => id)
      const places = Object.fromEntries(goes.map(([which, place]) => [seen[which % seen.length] ?? '', place]))
      const after = putAll(cards, places)
        .toSorted(compareInGroup)
        .map(({ id }) => id)
      const isPut = (id: string): boolean => id in places
      expect(after.filter(isPut)).toEqual(seen.filter(isPut))
      expect(after.filter((id) => !isPut(id))).toEqual(seen.filter((id) => !isPut(id)))
      const going = seen.filter(isPut)
      for (const [index, id] of going.entries()) {
        const least = Math.min(places[id] ?? 0, seen.length - going.length + index)
        expect(after.indexOf(id)).toBeGreaterThanOrEqual(least)
      }
    }),
  )
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
