import type { Day, Language, PlannedSession } from '@tablee/model'
import { endTime } from '@tablee/model'
import type { Translate } from '@tablee/words'
import { weekdayWords } from '../../app/time-words.ts'
import { durationWords } from '../../cycle/duration-words.ts'
import { readerDay } from '../../cycle/reader-day.ts'

/** « 9 h 30 » in French, « 9:30 » in English, from `09:30`. */
export function timeWords(time: string, language: Language): string {
  const [hours = '', minutes = ''] = time.split(':')
  if (language === 'en') return `${Number(hours)}:${minutes}`
  return minutes === '00' ? `${Number(hours)}\u00a0h` : `${Number(hours)}\u00a0h\u00a0${minutes}`
}

/** « jeudi 14 janvier 2027 à 9 h 30 »: what is agreed of when a session begins. */
export function whenWords(
  { day, from }: Pick<PlannedSession, 'day' | 'from'>,
  t: Translate,
  language: Language,
): string {
  if (day === null) return t('session.noDay')
  if (from === null) return `${weekdayWords(day, language)}, ${t('session.noTime')}`
  return t('session.at', { day: weekdayWords(day, language), time: timeWords(from, language) })
}

/** « de 9 h 30 à 12 h 30 », « de 22 h à 1 h le lendemain », or null where the time is not agreed. */
export function hoursWords({ from, minutes }: PlannedSession, t: Translate, language: Language): string | null {
  if (from === null) return null
  const to = endTime(from, minutes)
  const hours = { from: timeWords(from, language), to: timeWords(to, language) }
  return t(to <= from ? 'session.overnight' : 'session.from', hours)
}

/** « demain », « dans 12 jours », « il y a 3 jours »: how far `day` is from the day of `now` (ms) where the reader is. */
export function countdownWords(day: Day, now: number, language: Language): string {
  const days = Math.round((Date.parse(day) - Date.parse(readerDay(now))) / 86_400_000)
  return new Intl.RelativeTimeFormat(language, { numeric: 'auto' }).format(days, 'day')
}

/** Whether an agenda fits the session, and by how much it does not. */
export function fitWords(lasts: number, length: number, t: Translate): string {
  const words = { by: durationWords(Math.abs(lasts - length), t), length: durationWords(length, t) }
  if (lasts > length) return t('session.agenda.over', words)
  return lasts < length ? t('session.agenda.under', words) : t('session.agenda.just', words)
}
