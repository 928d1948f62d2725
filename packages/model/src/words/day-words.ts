import type { Language } from './words.ts'

/** What writes moments (ms) as people do in `language`: « 1er décembre 2026 » where formats say « 1 décembre 2026 ». */
export function dayFormat(language: Language, options: Intl.DateTimeFormatOptions): (at: number | Date) => string {
  const french = language === 'fr'
  const format = new Intl.DateTimeFormat(french ? 'fr' : 'en-GB', options)
  return (at) =>
    format
      .formatToParts(at)
      .map(({ type, value }) => (french && type === 'day' && value === '1' ? '1er' : value))
      .join('')
}
