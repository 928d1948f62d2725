import fc from 'fast-check'
import { expect, test } from 'vitest'
import { CARD_SIZE, CARD_TEXT, cardHeight } from './card-size.ts'

test('[CS1] a short title leaves a card at its usual size', () => {
  expect(cardHeight('')).toBe(CARD_SIZE.h)
  expect(cardHeight('Cellule de veille du jeudi')).toBe(CARD_SIZE.h)
})

test('[CS2] a title grows its card line by line, and never shrinks it by growing', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'grapheme', maxLength: 400 }),
      fc.string({ unit: 'grapheme', maxLength: 40 }),
      (title, more) => {
        const height = cardHeight(title)
        expect((height - CARD_TEXT.around) % CARD_TEXT.line).toBe(0)
        expect(cardHeight(`${title} ${more}`)).toBeGreaterThanOrEqual(height)
      },
    ),
  )
})

test('[CS3] a word longer than a line is broken over several', () => {
  expect(cardHeight('W'.repeat(100))).toBeGreaterThan(cardHeight('W'.repeat(20)))
})
