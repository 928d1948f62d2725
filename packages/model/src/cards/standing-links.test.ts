import { expect, test } from 'vitest'
import { cardWith, linkWith } from '../../testing/index.ts'
import type { Card } from './card.ts'
import type { Link } from './link.ts'
import { isSameLink, standingLinks } from './standing-links.ts'

const REMOVED = { by: 'person-1' as never, at: 3 }
const cards = [cardWith('card-one'), cardWith('card-two'), cardWith('card-six', { removed: REMOVED })]
const shown = (links: readonly Link[], among: readonly Card[] = cards) =>
  standingLinks(links, among).map(({ link }) => link.id)

test('a link is shown with the cards at its ends', () => {
  const link = linkWith('link-one', 'card-one', 'card-two')
  expect(standingLinks([link], cards)).toEqual([{ link, from: cards[0], to: cards[1] }])
})

test('a link that is removed, or whose end is removed or unknown, is not', () => {
  const gone = linkWith('link-one', 'card-one', 'card-two', { removed: REMOVED })
  expect(
    shown([gone, linkWith('link-two', 'card-one', 'card-six'), linkWith('link-six', 'card-one', 'card-ten')]),
  ).toEqual([])
})

test('of two links that say the same, the first made is shown, in every browser', () => {
  const late = linkWith('link-one', 'card-one', 'card-two', { at: 2 })
  const early = linkWith('link-two', 'card-two', 'card-one', { at: 1, state: 'create' })
  expect(shown([late, early])).toEqual(['link-two'])
  expect(shown([early, late])).toEqual(['link-two'])
})

test('two links between two cards stand side by side where they are about different questions', () => {
  const plain = linkWith('link-one', 'card-one', 'card-two')
  const about = linkWith('link-two', 'card-one', 'card-two', { question: 'card-ten' as never })
  expect(isSameLink(plain, about)).toBe(false)
  expect(shown([plain, about])).toEqual(['link-one', 'link-two'])
})
