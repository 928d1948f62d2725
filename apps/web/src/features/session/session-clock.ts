import type { Language, PlannedSession, TimeZone } from '@tablee/model'
import { USUAL_TIME_ZONE, sessionSpan } from '@tablee/model'
import type { Translate, WordKey } from '@tablee/words'
import { readerDay } from '../../cycle/reader-day.ts'
import { whenWords } from './session-words.ts'

/** What each zone is called: « heure de Mayotte ». */
export const ZONE_WORDS = {
  'Europe/Paris': 'session.zones.paris',
  'America/Guadeloupe': 'session.zones.guadeloupe',
  'America/Martinique': 'session.zones.martinique',
  'America/Cayenne': 'session.zones.guyane',
  'Indian/Reunion': 'session.zones.reunion',
  'Indian/Mayotte': 'session.zones.mayotte',
  'America/Miquelon': 'session.zones.miquelon',
  'Pacific/Noumea': 'session.zones.caledonia',
  'Pacific/Wallis': 'session.zones.wallis',
  'Pacific/Tahiti': 'session.zones.tahiti',
  'Pacific/Marquesas': 'session.zones.marquesas',
  'Pacific/Gambier': 'session.zones.gambier',
} as const satisfies Readonly<Record<TimeZone, WordKey>>

type Dated = Pick<PlannedSession, 'day' | 'from' | 'minutes'>

/** « heure de Mayotte », where hours are said to anyone: null where they are those of Paris, as people take for granted. */
export function zoneWords({ from }: Pick<Dated, 'from'>, timeZone: TimeZone, t: Translate): string | null {
  return from === null || timeZone === USUAL_TIME_ZONE ? null : t(ZONE_WORDS[timeZone])
}

/** The same for one reader: said too where their own clocks show something else when the session begins. */
export function zoneWordsHere(session: Dated, timeZone: TimeZone, t: Translate): string | null {
  const elsewhere = readerBegins(session, timeZone) !== null
  return elsewhere ? t(ZONE_WORDS[timeZone]) : zoneWords(session, timeZone, t)
}

/** « jeudi 14 janvier 2027 à 7 h 30 » by the clocks of the reader; null where they show what is written. */
export function readerWhen(session: Dated, timeZone: TimeZone, t: Translate, language: Language): string | null {
  const begins = readerBegins(session, timeZone)
  return begins && whenWords(begins, t, language)
}

/** What the clocks of the reader show when the session begins, where it is not what is written. */
function readerBegins(session: Dated, timeZone: TimeZone): Pick<Dated, 'day' | 'from'> | null {
  const start = sessionSpan(session, timeZone)?.start
  if (start === undefined) return null
  const date = new Date(start)
  const from = [date.getHours(), date.getMinutes()].map((part) => String(part).padStart(2, '0')).join(':')
  const day = readerDay(start)
  return day === session.day && from === session.from ? null : { day, from }
}
