import { workOn } from '@tablee/std/testing'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { cardWith, linkWith, mergeOf } from '../../testing/index.ts'
import type { CardId } from '../ids/ids.ts'
import type { Card } from './card.ts'
import { creditsOf, partsOf, shownAs, standingCards } from './merges.ts'
import { standingLinks } from './standing-links.ts'

const removed = { by: 'someone' as never, at: 1 }
const source = (id: string, over: Partial<Card> = {}): Card => cardWith(id, { title: id, ...over })
const merged = (id: string, at: number, of: readonly string[], over: Partial<Card> = {}): Card =>
  cardWith(id, { title: id, at, from: mergeOf(...of), ...over })
const ids = (cards: readonly Card[]): readonly string[] => cards.map(({ id }) => id)
const [A, B, C, D] = [source('a'), source('b'), source('c'), source('d')]

describe('merged cards', () => {
  test('[MERGE1] a merged card is shown in the place of its sources, each of which it can name', () => {
    const cards = [A, B, C, merged('m', 1, ['a', 'b'])]
    expect(ids(standingCards(cards))).toEqual(['c', 'm'])
    expect(shownAs(cards, 'a' as CardId)).toBe('m')
    expect(shownAs(cards, 'c' as CardId)).toBe('c')
    expect(ids(partsOf(cards, 'm' as CardId))).toEqual(['a', 'b'])
  })

  test('[MERGE2] a merged card that is removed stands for nothing: its sources are there again', () => {
    expect(ids(standingCards([A, B, merged('m', 1, ['a', 'b'], { removed })]))).toEqual(['a', 'b'])
  })

  test('[MERGE3] of two merges made at once, the first stands for the source they share; both are shown', () => {
    const cards = [A, B, C, merged('m', 1, ['a', 'b']), merged('n', 2, ['b', 'c'])]
    expect(ids(standingCards(cards))).toEqual(['m', 'n'])
    expect([ids(partsOf(cards, 'm' as CardId)), ids(partsOf(cards, 'n' as CardId))]).toEqual([['a', 'b'], ['c']])
    expect(ids(standingCards([A, B, C, merged('m', 1, ['a', 'b'], { removed }), cards[4] ?? A]))).toEqual(['a', 'n'])
  })

  test('[MERGE4] a merged card is merged again; split in either order, its sources come back', () => {
    const [first, second] = [merged('m', 1, ['a', 'b']), merged('n', 2, ['m', 'c'])]
    expect(ids(standingCards([A, B, C, first, second]))).toEqual(['n'])
    expect(ids(standingCards([A, B, C, first, { ...second, removed }]))).toEqual(['c', 'm'])
    expect(ids(standingCards([A, B, C, { ...first, removed }, second]))).toEqual(['a', 'b', 'n'])
  })

  test('[MERGE5] it is credited to those whose words it holds, through every merge, once each', () => {
    const cards = [A, B, C, D, merged('m', 1, ['a', 'b']), merged('n', 2, ['m', 'c', 'b'])]
    const last = cards.at(-1) ?? A
    expect(ids(creditsOf(cards, last))).toEqual(['a', 'b', 'c'])
    expect(creditsOf(cards, D)).toEqual([])
  })

  test('[MERGE6] a removed source is not shown, whatever becomes of the merge', () => {
    const gone = source('a', { removed })
    expect(ids(standingCards([gone, B, merged('m', 1, ['a', 'b'])]))).toEqual(['m'])
    expect(ids(standingCards([gone, B, merged('m', 1, ['a', 'b'], { removed })]))).toEqual(['b'])
  })

  test('[MERGE7] whatever was written, every card that is not removed is shown itself or through exactly one that is', () => {
    const names = ['a', 'b', 'c', 'd', 'e', 'f', 'unknown']
    const some = fc.uniqueArray(
      fc.record({
        id: fc.constantFrom(...names.slice(0, 6)),
        at: fc.nat(3),
        of: fc.array(fc.constantFrom(...names), { maxLength: 4 }),
        isRemoved: fc.boolean(),
      }),
      { selector: ({ id }) => id },
    )
    fc.assert(
      fc.property(some, fc.integer(), (specs, seed) => {
        const cards = specs.map(({ id, at, of, isRemoved }) =>
          merged(id, at, of, { removed: isRemoved ? removed : null }),
        )
        const standing = new Set(ids(standingCards(cards)))
        for (const card of cards) {
          if (card.removed) expect(standing.has(card.id)).toBe(false)
          else expect(standing.has(shownAs(cards, card.id))).toBe(true)
          const holders = cards.filter((other) => partsOf(cards, other.id).includes(card))
          expect(holders.length).toBe(card.removed || standing.has(card.id) ? 0 : 1)
        }
        const shuffled = cards.toSorted(
          (left, right) => ((left.id.charCodeAt(0) * 7919 + seed) % 13) - ((right.id.charCodeAt(0) * 7919 + seed) % 13),
        )
        expect(new Set(ids(standingCards(shuffled)))).toEqual(standing)
      }),
      { numRuns: 500 },
    )
  })
})

test('[MERGE10] a validated question is shown itself, whatever says that it was merged from it', () => {
  const question = source('a', { validated: true })
  const cards = [question, B, merged('m', 1, ['a', 'b']), merged('n', 2, ['m', 'a'])]
  expect(ids(standingCards(cards))).toEqual(['a', 'n'])
  expect(shownAs(cards, question.id)).toBe('a')
  expect(ids(partsOf(cards, 'm' as CardId))).toEqual(['b'])
})

describe('forged merges', () => {
  /** A card merged from a card merged from a card…: `at` says in which order they are looked at. */
  const chain = (length: number, at: (index: number) => number): readonly Card[] =>
    Array.from({ length }, (_, index) => merged(`m${index}`, at(index), index === 0 ? [] : [`m${index - 1}`]))

  test('[MERGE9] merges one in another without end are read in a bearable time, and stop nothing', () => {
    const length = 15_000
    for (const at of [(index: number) => index, (index: number) => length - index]) {
      const cards = [A, ...chain(length, at)]
      const [last] = cards.slice(-1)
      if (!last) throw new Error('a chain has an end')
      const { work } = workOn(() => {
        expect(ids(standingCards(cards))).toEqual(['a', last.id])
        expect(ids(creditsOf(cards, last))).toEqual(['m0'])
        const links = cards.slice(1).map(({ id }, index) => linkWith(`link-${index}`, 'a', id))
        expect(standingLinks(links, cards)).toHaveLength(1)
      })
      expect(work).toBeLessThan(2_000)
    }
  })
})

describe('links of merged cards', () => {
  const cards = [A, B, C, merged('m', 1, ['a', 'b'])]
  test('[MERGE8] a link to a source is a link of the merged card, said once; between two sources it is not shown', () => {
    const links = [
      linkWith('link-one', 'a', 'c'),
      linkWith('link-two', 'c', 'b', { at: 1 }),
      linkWith('link-in', 'a', 'b'),
    ]
    expect(standingLinks(links, cards).map(({ link, from, to }) => [link.id, from.id, to.id])).toEqual([
      ['link-one', 'm', 'c'],
    ])
    expect(standingLinks(links, [A, B, C])).toHaveLength(3)
  })
})
