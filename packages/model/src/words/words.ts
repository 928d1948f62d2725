import * as z from 'zod/mini'

/** The interface's languages; French first. */
export const Language = z.enum(['fr', 'en'])
export type Language = z.infer<typeof Language>

/** A text that templates and kinds carry: always French, English where it exists. */
export const Words = z.object({ fr: z.string(), en: z.optional(z.string()) })
export type Words = z.infer<typeof Words>

/** `words` in `language`, French where the other is missing. */
export function inLanguage(words: Words, language: Language): string {
  return language === 'en' ? (words.en ?? words.fr) : words.fr
}
