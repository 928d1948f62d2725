import type { TimeZone } from '@tablee/model'

/** What a calendar has to know of the clocks of `timeZone` (VTIMEZONE, RFC 5545 section 3.6.5), a line each. */
export function calendarTimeZone(timeZone: TimeZone): readonly string[] {
  const { standard, summer } = CLOCKS[timeZone]
  const during = summer ? DAYLIGHT[summer] : null
  return [
    'BEGIN:VTIMEZONE',
    `TZID:${timeZone}`,
    'BEGIN:STANDARD',
    ...(during ? during.ends : ['DTSTART:19700101T000000']),
    `TZOFFSETFROM:${offset(during ? standard + 60 : standard)}`,
    `TZOFFSETTO:${offset(standard)}`,
    'END:STANDARD',
    ...(during
      ? [
          'BEGIN:DAYLIGHT',
          ...during.begins,
          `TZOFFSETFROM:${offset(standard)}`,
          `TZOFFSETTO:${offset(standard + 60)}`,
          'END:DAYLIGHT',
        ]
      : []),
    'END:VTIMEZONE',
  ]
}

interface Clock {
  /** Ahead of UTC (minutes). */
  readonly standard: number
  /** Whose days of changing clocks are followed, where they change: an hour more in summer. */
  readonly summer?: keyof typeof DAYLIGHT
}

/** The days on which clocks change, by the hour that they show then. */
const DAYLIGHT = {
  europe: {
    begins: ['DTSTART:19810329T020000', 'RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU'],
    ends: ['DTSTART:19961027T030000', 'RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU'],
  },
  america: {
    begins: ['DTSTART:20070311T020000', 'RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=2SU'],
    ends: ['DTSTART:20071104T020000', 'RRULE:FREQ=YEARLY;BYMONTH=11;BYDAY=1SU'],
  },
} as const

const CLOCKS: Readonly<Record<TimeZone, Clock>> = {
  'Europe/Paris': { standard: 60, summer: 'europe' },
  'America/Guadeloupe': { standard: -240 },
  'America/Martinique': { standard: -240 },
  'America/Cayenne': { standard: -180 },
  'Indian/Reunion': { standard: 240 },
  'Indian/Mayotte': { standard: 180 },
  'America/Miquelon': { standard: -180, summer: 'america' },
  'Pacific/Noumea': { standard: 660 },
  'Pacific/Wallis': { standard: 720 },
  'Pacific/Tahiti': { standard: -600 },
  'Pacific/Marquesas': { standard: -570 },
  'Pacific/Gambier': { standard: -540 },
}

/** `+0100`, from minutes. */
function offset(minutes: number): string {
  const size = Math.abs(minutes)
  const digits = [Math.floor(size / 60), size % 60].map((part) => String(part).padStart(2, '0'))
  return `${minutes < 0 ? '-' : '+'}${digits.join('')}`
}
