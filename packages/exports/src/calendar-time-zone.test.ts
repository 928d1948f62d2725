import { TimeZone } from '@tablee/model'
import { expect, test } from 'vitest'
import { calendarTimeZone } from './calendar-time-zone.ts'

const WINTER = Date.UTC(2027, 0, 14, 12)
const SUMMER = Date.UTC(2027, 6, 14, 12)

test('[CAL5] each clock is ahead by what this machine knows of it, in January as in July', () => {
  for (const timeZone of TimeZone.options) {
    const lines = calendarTimeZone(timeZone)
    const said = lines.filter((line) => line.startsWith('TZOFFSETTO:')).map((line) => line.slice('TZOFFSETTO:'.length))
    const known = [...new Set([WINTER, SUMMER].map((at) => offsetOf(timeZone, at)))]
    expect({ timeZone, said }).toEqual({ timeZone, said: known })
    expect(lines[1]).toBe(`TZID:${timeZone}`)
  }
})

test('[CAL6] clocks that change go back by what they went forward', () => {
  const lines = calendarTimeZone('America/Miquelon')
  expect(lines.filter((line) => line.startsWith('TZOFFSET'))).toEqual([
    'TZOFFSETFROM:-0200',
    'TZOFFSETTO:-0300',
    'TZOFFSETFROM:-0300',
    'TZOFFSETTO:-0200',
  ])
  expect(calendarTimeZone('Indian/Mayotte').filter((line) => line.startsWith('TZOFFSET'))).toEqual([
    'TZOFFSETFROM:+0300',
    'TZOFFSETTO:+0300',
  ])
})

/** `+0100`: by how much the clocks of `timeZone` are ahead at `at`. */
function offsetOf(timeZone: string, at: number): string {
  const parts = new Intl.DateTimeFormat('en-GB', { timeZone, timeZoneName: 'longOffset' }).formatToParts(at)
  const name = parts.find(({ type }) => type === 'timeZoneName')?.value ?? ''
  return name.replace('GMT', '').replace(':', '')
}
