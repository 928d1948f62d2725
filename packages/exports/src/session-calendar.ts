import type { PlannedSession, TimeZone } from '@tablee/model'
import { calendarTimeZone } from './calendar-time-zone.ts'

/** A session, and what its entry in a calendar says. */
export interface SessionCalendarRequest {
  readonly session: PlannedSession
  /** Whose clocks its hours are said by. */
  readonly timeZone: TimeZone
  /** Title of the cycle. */
  readonly cycle: string
  /** What is said under the title, a line each. */
  readonly lines: readonly string[]
  /** The page of the session. */
  readonly page: string
  /** ms */
  readonly now: number
}

/**
 * A session as a calendar of one event (RFC 5545), or null while it has no day; without a time it lasts the day. Its UID is
 * always the same and SEQUENCE grows with each change, so that a calendar takes the newer one in place of the older. One
 * that was put aside is published anew as cancelled: nobody here has an address, which a METHOD:CANCEL must have for its
 * organizer (RFC 5546, section 3.2.5).
 */
export function sessionCalendar(request: SessionCalendarRequest): string | null {
  const { session, timeZone, cycle, lines, page, now } = request
  const when = timesOf(session, timeZone)
  if (!when) return null
  return [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Tablee//Sessions//FR',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    ...calendarTimeZone(timeZone),
    'BEGIN:VEVENT',
    `UID:${session.id}@tablee`,
    `DTSTAMP:${stampOf(now)}`,
    `SEQUENCE:${session.rev}`,
    session.removed ? 'STATUS:CANCELLED' : 'STATUS:CONFIRMED',
    ...when,
    `SUMMARY:${textOf(`${session.title} (${cycle})`)}`,
    `DESCRIPTION:${textOf([...lines, page].join('\n'))}`,
    ...(session.place === '' && session.link === null
      ? []
      : [`LOCATION:${textOf([session.place, session.link ?? ''].filter(Boolean).join(' · '))}`]),
    `URL:${page}`,
    'END:VEVENT',
    'END:VCALENDAR',
    '',
  ]
    .map(folded)
    .join('\r\n')
}

const MINUTE = 60_000
const DAY = 24 * 60 * MINUTE

function timesOf({ day, from, minutes }: PlannedSession, timeZone: TimeZone): readonly string[] | null {
  if (day === null) return null
  const begins = Date.parse(`${day}T${from ?? '00:00'}Z`)
  if (from === null)
    return [`DTSTART;VALUE=DATE:${dateOf(begins)}`, `DTEND;VALUE=DATE:${dateOf(begins + DAY)}`, 'TRANSP:TRANSPARENT']
  // the clock on the wall, whatever the season: the zone says what it means
  const wall = (at: number): string => stampOf(at).slice(0, -1)
  return [`DTSTART;TZID=${timeZone}:${wall(begins)}`, `DTEND;TZID=${timeZone}:${wall(begins + minutes * MINUTE)}`]
}

/** `20270114T093000Z`, from ms. */
function stampOf(at: number): string {
  return new Date(at).toISOString().replace(/[-:]|\.\d{3}/g, '')
}

function dateOf(at: number): string {
  return stampOf(at).slice(0, 8)
}

/** A text value: what has a meaning in a calendar is escaped, what it cannot hold is left out (section 3.3.11). */
function textOf(text: string): string {
  return text
    .toWellFormed()
    .replace(/\r\n?|[\u2028\u2029]/g, '\n')
    .replace(/[^\P{Cc}\n]/gu, '')
    .replace(/[\\;,]/g, '\\$&')
    .replaceAll('\n', '\\n')
}

/** A line in pieces of 75 octets at most, never in the middle of a character (section 3.1). */
function folded(line: string): string {
  const pieces: string[] = []
  let piece = ''
  let size = 0
  for (const character of line) {
    const octets = octetsOf(character)
    if (size + octets > 75) {
      pieces.push(piece)
      piece = ' '
      size = 1
    }
    piece += character
    size += octets
  }
  return [...pieces, piece].join('\r\n')
}

/** How many octets a character takes in UTF-8. */
function octetsOf(character: string): number {
  const code = character.codePointAt(0) ?? 0
  return code < 0x80 ? 1 : code < 0x8_00 ? 2 : code < 0x1_00_00 ? 3 : 4
}
