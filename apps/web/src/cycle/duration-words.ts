import type { Translate } from '@tablee/words'

/** « 3 h », « 1 h 30 », « 40 min », from minutes. */
export function durationWords(minutes: number, t: Translate): string {
  const rest = minutes % 60
  const hours = (minutes - rest) / 60
  if (hours === 0) return t('overview.onlyMinutes', { minutes })
  return rest === 0
    ? t('overview.hours', { hours })
    : t('overview.minutes', { hours, minutes: String(rest).padStart(2, '0') })
}
