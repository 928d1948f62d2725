import { expect, test } from 'vitest'
import { linkWith } from '../../testing/index.ts'
import { DEGREES, Degree, LINK_STATES, Link, LinkState } from './link.ts'

const link = linkWith('link-one', 'card-one', 'card-two')

test('a link has two ends, a state, and a degree and a question where they are known', () => {
  expect(Link.parse(link)).toEqual(link)
  const full = { ...link, state: 'create', degree: 'informed', question: 'card-six', by: 'person-1' }
  expect(Link.parse(full)).toEqual(full)
})

test.each([
  ['id', '__proto__'],
  ['from', 'x'],
  ['to', 'card-one'],
  ['state', 'perhaps'],
  ['degree', 'friends'],
  ['question', 4],
  ['at', '2026'],
  ['removed', true],
])('a link whose %s is %j is none', (key, value) => {
  expect(Link.safeParse({ ...link, [key]: value }).success).toBe(false)
})

test('every state and degree has a word in both languages', () => {
  const words = [
    ...LinkState.options.map((state) => LINK_STATES[state]),
    ...Degree.options.map((degree) => DEGREES[degree]),
  ]
  expect(words.filter(({ fr, en }) => !fr || !en)).toEqual([])
})
