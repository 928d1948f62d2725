import { expect, test } from 'vitest'
import { inLanguage } from './words.ts'

test('words are read in their language, in French where the other is missing', () => {
  expect(inLanguage({ fr: 'mur', en: 'board' }, 'fr')).toBe('mur')
  expect(inLanguage({ fr: 'mur', en: 'board' }, 'en')).toBe('board')
  expect(inLanguage({ fr: 'mur' }, 'en')).toBe('mur')
})
