import { cardWith } from '@tablee/model/testing'
import { expect, test } from 'vitest'
import type { Card } from './card.ts'
import { digestOf } from './digest.ts'
import { shownAs, standingCards, standingHeads } from './merges.ts'

const copyAt = (id: string, at: number, over: Partial<Card> = {}): Card => {
  const made = digestOf(cardWith(id, { title: 'Des parents isolés' }))
  const from = [{ card: 'issue-0001' as Card['id'], as: 'copy' as const, digest: '', home: 'step-one' as never, made }]
  return cardWith(id, { title: 'Des parents isolés', at, from, ...over })
}
const idsOf = (cards: readonly Card[]): readonly string[] => cards.map(({ id }) => id)
const [LATER, FIRST] = [copyAt('copy-later', 2), copyAt('copy-first', 1)]

test('[TWIN1] of two copies made at once of one card, the first is shown and stands for the other, in whatever order they come', () => {
  for (const cards of [
    [LATER, FIRST],
    [FIRST, LATER],
  ]) {
    expect(idsOf(standingCards(cards))).toEqual(['copy-first'])
    expect(shownAs(cards, LATER.id)).toBe(FIRST.id)
  }
})

test('[TWIN1] who has read the heads of cards alone finds the same ones, and reads whole what may have twins only', () => {
  const other = cardWith('other', { title: 'Autre' })
  const read = new Set<string>()
  const heads = standingHeads([LATER, other, FIRST], (id) => {
    read.add(id)
    return [LATER, FIRST].find((card) => card.id === id) ?? null
  })
  expect(new Set(heads.map(({ id }) => id))).toEqual(new Set([other.id, FIRST.id]))
  expect(read.has(other.id)).toBe(false)
})

test('[TWIN2] once the first is removed, the other is shown', () => {
  const removed = { by: 'person-1' as never, at: 3 }
  expect(idsOf(standingCards([{ ...FIRST, removed }, LATER]))).toEqual(['copy-later'])
})

test('[TWIN3] a copy in which someone has written since is never left out', () => {
  const written = copyAt('copy-later', 2, { title: 'Des parents isolés, le soir' })
  expect(standingCards([FIRST, written])).toHaveLength(2)
  expect(standingCards([copyAt('copy-first', 1, { title: 'Autre chose' }), LATER])).toHaveLength(1)
})

test('[TWIN4] copies of two cards are two, and so are those that do not say what they were made as', () => {
  const other = copyAt('copy-other', 2, { from: [{ ...FIRST.from[0], card: 'issue-0002' } as never] })
  const { made: _, ...plain } = FIRST.from[0] as NonNullable<Card['from'][number]>
  expect(standingCards([FIRST, other, copyAt('copy-plain', 3, { from: [plain] })])).toHaveLength(3)
})

test('[TWIN5] a merge and twins that stand for each other, however they were written, leave one of them in sight', () => {
  const merged = copyAt('copy-first', 1, { from: [...FIRST.from, { card: LATER.id, as: 'merge', digest: '' }] })
  const both = copyAt('copy-later', 2, { from: [...LATER.from, { card: FIRST.id, as: 'merge', digest: '' }] })
  expect(standingCards([merged, both])).toHaveLength(1)
})

test('[TWIN6] of two that were made at the same moment, the one is told by its id', () => {
  expect(idsOf(standingCards([copyAt('copy-b', 1), copyAt('copy-a', 1)]))).toEqual(['copy-a'])
  expect(idsOf(standingCards([copyAt('copy-a', 1), copyAt('copy-b', 1)]))).toEqual(['copy-a'])
})

test('[TWIN8] a validated question is left out for no other copy', () => {
  const question = { ...LATER, validated: true }
  expect(idsOf(standingCards([FIRST, question]))).toEqual(['copy-first', 'copy-later'])
  expect(idsOf(standingCards([{ ...FIRST, validated: true }, LATER]))).toEqual(['copy-first'])
})

test('[TWIN7] a copy that was merged into another card stays there', () => {
  const merged = cardWith('merged-01', { from: [{ card: LATER.id, as: 'merge', digest: '' }] })
  expect(shownAs([FIRST, LATER, merged], LATER.id)).toBe(merged.id)
  expect(idsOf(standingCards([FIRST, LATER, merged]))).toEqual(['copy-first', 'merged-01'])
})
