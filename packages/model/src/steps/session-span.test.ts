import { expect, test } from 'vitest'
import { sessionSpan } from './session-span.ts'
import type { TimeZone } from './time-zone.ts'

const span = (day: string | null, from: string | null, minutes = 180, timeZone: TimeZone = 'Europe/Paris') => {
  const found = sessionSpan({ day, from, minutes }, timeZone)
  return found && [new Date(found.start).toISOString(), new Date(found.end).toISOString()]
}

test('[SPAN1] a session is planned in the time of Paris, in winter as in summer', () => {
  expect(span('2027-01-14', '09:30')).toEqual(['2027-01-14T08:30:00.000Z', '2027-01-14T11:30:00.000Z'])
  expect(span('2027-07-01', '14:00', 90)).toEqual(['2027-07-01T12:00:00.000Z', '2027-07-01T13:30:00.000Z'])
})

test('[SPAN2] the days on which clocks change are no others', () => {
  expect(span('2027-03-28', '09:00', 60)).toEqual(['2027-03-28T07:00:00.000Z', '2027-03-28T08:00:00.000Z'])
  expect(span('2027-10-31', '09:00', 60)).toEqual(['2027-10-31T08:00:00.000Z', '2027-10-31T09:00:00.000Z'])
})

test('[SPAN3] without a day or a time it is not known when it ends', () => {
  expect([span(null, '09:00'), span('2027-01-14', null)]).toEqual([null, null])
})

test('[SPAN4] the same hours by the clocks of another zone are another time', () => {
  const [start] = span('2027-01-14', '09:30', 180, 'Indian/Mayotte') ?? []
  expect(start).toBe('2027-01-14T06:30:00.000Z')
  expect(span('2027-07-01', '09:30', 60, 'Pacific/Marquesas')).toEqual([
    '2027-07-01T19:00:00.000Z',
    '2027-07-01T20:00:00.000Z',
  ])
  expect(span('2027-07-01', '09:30', 60, 'America/Miquelon')?.[0]).toBe('2027-07-01T11:30:00.000Z')
})
