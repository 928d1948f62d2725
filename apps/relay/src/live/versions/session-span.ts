import type { PlannedSession } from '@tablee/model'
import type { Ms } from '@tablee/std'

/** Half-days are said in the time of Paris, as in calendars. */
const ZONE = 'Europe/Paris'
const MINUTE: Ms = 60_000

/** From when to when (ms) a session is planned; null until its day and its time are agreed. */
export function sessionSpan({
  day,
  from,
  minutes,
}: Pick<PlannedSession, 'day' | 'from' | 'minutes'>): { readonly start: Ms; readonly end: Ms } | null {
  if (day === null || from === null) return null
  const asked = Date.parse(`${day}T${from}:00Z`)
  // what clocks there show at a time near enough that no change of clocks lies between but in the night
  const start = asked - offsetAt(asked - offsetAt(asked))
  return { start, end: start + minutes * MINUTE }
}

const PARTS = new Intl.DateTimeFormat('en-GB', {
  timeZone: ZONE,
  hourCycle: 'h23',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
})

/** By how much (ms) clocks in that zone are ahead at `at`. */
function offsetAt(at: Ms): Ms {
  const parts = Object.fromEntries(PARTS.formatToParts(at).map(({ type, value }) => [type, value]))
  const { year, month, day, hour, minute, second } = parts
  return Date.parse(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`) - at
}
