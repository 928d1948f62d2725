import * as z from 'zod/mini'

/** The clocks that a cycle may go by: those of France, wherever it is (IANA names). */
export const TIME_ZONES = [
  'Europe/Paris',
  'America/Guadeloupe',
  'America/Martinique',
  'America/Cayenne',
  'Indian/Reunion',
  'Indian/Mayotte',
  'America/Miquelon',
  'Pacific/Noumea',
  'Pacific/Wallis',
  'Pacific/Tahiti',
  'Pacific/Marquesas',
  'Pacific/Gambier',
] as const
/** One of the time zones that a cycle may choose (names of the IANA database). */
export const TimeZone = z.enum(TIME_ZONES)
export type TimeZone = z.infer<typeof TimeZone>

/** That of a cycle of which nobody has said another. */
export const USUAL_TIME_ZONE = 'Europe/Paris' satisfies TimeZone
