import fc from 'fast-check'
import { expect, test } from 'vitest'
import { linesOf } from './lines-of.ts'
import { sameWords } from './same-words.ts'

test.each([
  ['Une salle calme', 'salles calmes'],
  ['Des élèves repérés', 'ELEVES REPERES'],
  ['L’accord des familles', 'accord de la famille'],
  ['Du temps, une fois par mois', 'une fois par mois du temps'],
])('[SAME1] « %s » and « %s » are the same thing', (left, right) => {
  expect(sameWords(left, right)).toBe(true)
})

test.each([
  ['Une salle', 'Une salle calme'],
  ['Un bus', 'Un bus du soir'],
  ['', 'Une salle'],
  ['???', '!!!'],
])('[SAME2] « %s » and « %s » are not', (left, right) => {
  expect(sameWords(left, right)).toBe(false)
})

test('[SAME3] every wording is the same as itself, whichever way round', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (left, right) => {
      expect(sameWords(left, left)).toBe(true)
      expect(sameWords(left, right)).toBe(sameWords(right, left))
    }),
  )
})

test('[SAME4] a field of several lines names one thing a line, whatever the bullets', () => {
  expect(linesOf('- Une salle\n\n • deux bénévoles \r\n– du temps')).toEqual([
    'Une salle',
    'deux bénévoles',
    'du temps',
  ])
  expect(linesOf(undefined)).toEqual([])
  expect(linesOf([{ id: 'a' }])).toEqual([])
})
