import { foldedWords } from '@tablee/std'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { excerptOf } from './excerpt.ts'

const shown = (text: string, query: string, most = 60): string =>
  excerptOf(text, foldedWords(query), most)
    .map(({ text: piece, found }) => (found ? `[${piece}]` : piece))
    .join('')

test('[E1] a short text is whole, with the words that were found marked as they are written', () => {
  expect(shown('L’École ouverte, le soir', 'ecole soir')).toBe('L’[École] ouverte, le [soir]')
})

test('[E2] a long text is shown around the first word that was found, cut between words', () => {
  const text = `${'Avant cela il y a bien des mots. '.repeat(4)}Le décrochage commence tôt. ${'Après aussi. '.repeat(9)}`
  const excerpt = shown(text, 'decrochage')
  expect(excerpt).toMatch(/^… \S.* \[décrochage\] commence …$/)
  expect(excerpt.length).toBeLessThan(70)
})

test('[E3] a word without end is cut all the same, never within a character', () => {
  expect(shown('👩'.repeat(100), 'x', 61)).toBe(`${'👩'.repeat(30)} …`)
})

test('[E4] whatever the text, it is shown in order and no longer than asked', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 400 }), fc.string({ unit: 'grapheme' }), (text, query) => {
      const pieces = excerptOf(text, foldedWords(query), 60)
      const whole = pieces.map((piece) => piece.text).join('')
      expect(text).toContain(whole.replace(/^… /, '').replace(/ …$/, ''))
      expect(whole.length).toBeLessThanOrEqual(60 + 4)
    }),
  )
})
