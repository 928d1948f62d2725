import type { Language } from './words.ts'

const LOCALES = { fr: 'fr-FR', en: 'en-GB' } as const

/** What writes moments (ms) as people do in `language`: « 1er décembre 2026 » where formats say « 1 décembre 2026 ». */
export function dayFormat(language: Language, options: Intl.DateTimeFormatOptions): (at: number | Date) => string {
  const format = new Intl.DateTimeFormat(LOCALES[language], options)
  if (language !== 'fr') return (at) => format.format(at)
  return (at) =>
    format
      .formatToParts(at)
      .map(({ type, value }) => (type === 'day' && value === '1' ? '1er' : value))
      .join('')
}
