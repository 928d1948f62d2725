import { expect, test } from 'vitest'
import { cardWith } from '../../testing/index.ts'
import { Card } from './card.ts'

const card = cardWith('card-one')

test('a card that says nothing yet is a card', () => {
  expect(Card.parse(card)).toEqual(card)
})

test.each(['directory', 'roadmap', 'step-one', 'board-one.2'])('%s is a home', (home) => {
  expect(Card.safeParse({ ...card, home }).success).toBe(true)
})

test.each([
  ['id', 'x'],
  ['id', '__proto__'],
  ['home', 'nowhere'],
  ['home', '../../etc'],
  ['home', 3],
  ['kind', 'trend'],
  ['title', null],
  ['fields', { state: null }],
  ['by', 'x'],
  ['at', Number.NaN],
  ['at', '2026'],
  ['from', [{ card: 'card-two', as: 'theft', digest: '' }]],
  ['removed', true],
])('a card whose %s is %j is none', (key, value) => {
  expect(Card.safeParse({ ...card, [key]: value }).success).toBe(false)
})
