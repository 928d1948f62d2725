import type { Translate } from './translate.ts'
import { createTranslate } from './translate.ts'

/** Loads the whole catalogue of `language` (a chunk of its own in the browser) and gives its translator. */
export async function loadTranslate(language: 'fr' | 'en'): Promise<Translate> {
  const catalogue = language === 'fr' ? (await import('./fr/fr.ts')).fr : (await import('./en/en.ts')).en
  return createTranslate(language, catalogue)
}

/**
 * Loads only what is said before someone is inside a cycle: the namespaces `access`, `common`, `home`, `join` and
 * `problems`. A key of another namespace comes out as the key itself.
 */
export async function loadEntrance(language: 'fr' | 'en'): Promise<Translate> {
  const { entrance } = language === 'fr' ? await import('./fr/entrance.ts') : await import('./en/entrance.ts')
  return createTranslate(language, entrance)
}
