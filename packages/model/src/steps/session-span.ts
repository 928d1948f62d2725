import type { PlannedSession } from './plan.ts'
import type { TimeZone } from './time-zone.ts'

const MINUTE = 60_000

/** From when to when (ms) a session is planned by the clocks of `timeZone`; null until its day and its time are agreed. */
export function sessionSpan(
  { day, from, minutes }: Pick<PlannedSession, 'day' | 'from' | 'minutes'>,
  timeZone: TimeZone,
): { readonly start: number; readonly end: number } | null {
  if (day === null || from === null) return null
  const asked = Date.parse(`${day}T${from}:00Z`)
  // what clocks there show at a time near enough that no change of clocks lies between but in the night
  const start = asked - offsetAt(asked - offsetAt(asked, timeZone), timeZone)
  return { start, end: start + minutes * MINUTE }
}

/** By how much (ms) the clocks of `timeZone` are ahead at `at` (ms). */
function offsetAt(at: number, timeZone: TimeZone): number {
  const format = new Intl.DateTimeFormat('en-GB', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
  })
  const parts = Object.fromEntries(format.formatToParts(at).map(({ type, value }) => [type, value]))
  const { year, month, day, hour, minute, second } = parts
  return Date.parse(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`) - at
}
