import type { Day, Language } from '@tablee/model'
import { dayFormat } from '@tablee/model'

/** « dans 23 heures », « dans 5 minutes »: the way from `now` to `at` (ms) in words. */
export function untilWords(at: number, now: number, language: Language): string {
  const words = new Intl.RelativeTimeFormat(language, { numeric: 'auto' })
  const minutes = Math.round((at - now) / 60_000)
  if (Math.abs(minutes) < 60) return words.format(minutes, 'minute')
  const hours = Math.round(minutes / 60)
  return Math.abs(hours) < 48 ? words.format(hours, 'hour') : words.format(Math.round(hours / 24), 'day')
}

/** « 12 mars 2027 », from ms of the relay's clock. */
export function dayWords(at: number, language: Language): string {
  return dayFormat(language, { dateStyle: 'long' })(at)
}

/** « vendredi 12 mars 2027 », from a day: read as noon, so that no time zone moves it. */
export function weekdayWords(day: Day, language: Language): string {
  return dayFormat(language, { dateStyle: 'full', timeZone: 'UTC' })(new Date(`${day}T12:00:00Z`))
}
