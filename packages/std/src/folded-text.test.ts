import fc from 'fast-check'
import { expect, test } from 'vitest'
import { foldText, foldedWords, stretchesOf } from './folded-text.ts'

const marked = (text: string, query: string): readonly string[] =>
  stretchesOf(text, foldedWords(query)).map(({ start, end }) => text.slice(start, end))

test.each([
  ['École', 'ecole'],
  ['ÉCOLE', 'école'],
  ['Cœur', 'coeur'],
  ['l’été', "l'ete"],
  ['10\u00a0h', '10 h'],
  ['participant·es', 'participantes'],
  ['Łódź', 'lodz'],
  ['Straße', 'STRASSE'],
  ['ΟΔΟΣ', 'οδος'],
  ['e\u0301te\u0301', 'été'],
  ['مُحَمَّد', 'محمد'],
])('[F1] « %s » and « %s » are the same to who looks for them', (left, right) => {
  expect(foldText(left)).toBe(foldText(right))
})

test('[F2] folding what is folded changes nothing, whatever the text', () => {
  fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => foldText(foldText(text)) === foldText(text)))
})

test('[F3] each word is looked for once, whatever lies between them', () => {
  expect(foldedWords('  L’École  ouverte ECOLE\u00a0ouverte ')).toEqual(["l'ecole", 'ouverte', 'ecole'])
  expect(foldedWords('   ')).toEqual([])
})

test('[F4] what is marked is what is read: whole characters, with their accents', () => {
  expect(marked('L’école de la République', 'ecole repu')).toEqual(['école', 'Répu'])
  expect(marked('Le cœur', 'co')).toEqual(['cœ'])
  expect(marked('e\u0301te\u0301 !', 'ete')).toEqual(['e\u0301te\u0301'])
  expect(marked('participant·es', 'participante')).toEqual(['participant·e'])
  expect(marked('👩‍🏫 et 👩‍🏫', 'et')).toEqual(['et'])
})

test('[F5] words that touch or lie one in the other are marked as one', () => {
  expect(marked('décrochage scolaire', 'decro croch hage')).toEqual(['décrochage'])
})

test('[F6] whatever is looked for is marked wherever it stands, within the text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (text, query) => {
      let last = 0
      for (const { start, end } of stretchesOf(text, foldedWords(query))) {
        expect(start).toBeGreaterThanOrEqual(last)
        expect(end).toBeGreaterThan(start)
        expect(end).toBeLessThanOrEqual(text.length)
        last = end
      }
    }),
  )
})
