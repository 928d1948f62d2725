import type { PlannedSession } from '@tablee/model'
import type { Ms } from '@tablee/std'

/** When a session is over where the reader is: with its day where no hour is agreed; null without a day. */
export function sessionEnd({ day, from, minutes }: Pick<PlannedSession, 'day' | 'from' | 'minutes'>): Ms | null {
  if (day === null) return null
  return from === null ? Date.parse(`${day}T23:59:59`) : Date.parse(`${day}T${from}:00`) + minutes * 60_000
}
