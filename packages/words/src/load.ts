import type { Translate } from './translate.ts'
import { createTranslate } from './translate.ts'

/** Loads the catalogue of `language` (a chunk of its own in the browser) and gives its translator. */
export async function loadTranslate(language: 'fr' | 'en'): Promise<Translate> {
  const catalogue = language === 'fr' ? (await import('./fr/fr.ts')).fr : (await import('./en/en.ts')).en
  return createTranslate(language, catalogue)
}
