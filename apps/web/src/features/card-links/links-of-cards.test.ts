import type { CardId, StandingLink } from '@tablee/model'
import { cardWith, linkWith } from '@tablee/model/testing'
import { expect, test } from 'vitest'
import { linksByCard, otherEnd } from './links-of-cards.ts'

const [SCHOOL, MISSION, ALONE] = ['card-school', 'card-mission', 'card-alone'] as CardId[] as [CardId, CardId, CardId]

const standing = (over: { readonly title?: string; readonly state?: 'create' } = {}): StandingLink => ({
  link: linkWith('link-one', SCHOOL, MISSION, over.state ? { state: over.state } : {}),
  from: cardWith(SCHOOL, { title: over.title ?? 'Collège' }),
  to: cardWith(MISSION, { title: 'Mission locale' }),
})

test('each card has the links of which it is an end, with the other end', () => {
  const links = linksByCard([standing()], new Map())
  expect(links.get(SCHOOL)?.map((link) => otherEnd(link, SCHOOL).title)).toEqual(['Mission locale'])
  expect(links.get(MISSION)?.map((link) => otherEnd(link, MISSION).title)).toEqual(['Collège'])
  expect(links.get(ALONE)).toBeUndefined()
})

test('a list that says the same is the same list; a word or a state that changes makes another', () => {
  const before = linksByCard([standing()], new Map())
  expect(linksByCard([standing()], before).get(SCHOOL)).toBe(before.get(SCHOOL))
  expect(linksByCard([standing({ title: 'Le collège' })], before).get(MISSION)).not.toBe(before.get(MISSION))
  expect(linksByCard([standing({ state: 'create' })], before).get(SCHOOL)).not.toBe(before.get(SCHOOL))
})
