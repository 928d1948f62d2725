import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { CARD_SIZE, CARD_TEXT, cardHeight } from './card-size.ts'

test('a short title leaves a card at its usual height', () => {
  expect(['', 'Une idée', '🙂'].map(cardHeight)).toEqual([CARD_SIZE.h, CARD_SIZE.h, CARD_SIZE.h])
})

test('each line break makes it a line taller, once the room is used', () => {
  expect(cardHeight('a\nb\nc\nd') - cardHeight('a\nb\nc')).toBe(CARD_TEXT.line)
})

test('a word that is longer than a line is broken', () => {
  expect(cardHeight('x'.repeat(100))).toBeGreaterThan(CARD_SIZE.h)
  expect(cardHeight(`un ${'x'.repeat(100)} deux`)).toBeGreaterThanOrEqual(cardHeight('x'.repeat(100)))
})

test('more words never make a card lower, and its height is finite', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'grapheme', maxLength: 300 }),
      fc.string({ unit: 'grapheme', maxLength: 40 }),
      (title, more) => {
        expect(cardHeight(`${title} ${more}`)).toBeGreaterThanOrEqual(cardHeight(title))
        expect(Number.isFinite(cardHeight(title))).toBe(true)
      },
    ),
  )
})
