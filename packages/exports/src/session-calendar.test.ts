import type { ParticipantId, SessionId } from '@tablee/model'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { SessionCalendarRequest } from './session-calendar.ts'
import { sessionCalendar } from './session-calendar.ts'

const request: SessionCalendarRequest = {
  session: {
    id: 'session-one' as SessionId,
    title: 'Lancement',
    order: 0,
    steps: [],
    minutes: 180,
    day: '2027-01-14',
    from: '09:30',
    place: 'Maison des associations',
    link: 'https://visio.example.org/abc',
    agenda: null,
    rev: 4,
    by: null,
  },
  timeZone: 'Europe/Paris',
  cycle: 'Agir ensemble',
  lines: ['9 h 30 Accueil', '9 h 40 Cadre'],
  page: 'https://tablee.example.org/c/cycle-one/seance/session-one',
  now: Date.UTC(2026, 10, 22, 8, 15),
}
const of = (change: Partial<SessionCalendarRequest['session']>): Map<string, string> =>
  read(sessionCalendar({ ...request, session: { ...request.session, ...change } }) ?? '')

test('[CAL1] a session is an event of its own, at the time of the clocks in Paris, in winter as in summer', () => {
  expect(Object.fromEntries(of({}))).toMatchObject({
    UID: 'session-one@tablee',
    SEQUENCE: '4',
    STATUS: 'CONFIRMED',
    DTSTAMP: '20261122T081500Z',
    'DTSTART;TZID=Europe/Paris': '20270114T093000',
    'DTEND;TZID=Europe/Paris': '20270114T123000',
    SUMMARY: 'Lancement (Agir ensemble)',
    LOCATION: 'Maison des associations · https://visio.example.org/abc',
    DESCRIPTION: `9 h 30 Accueil\n9 h 40 Cadre\n${request.page}`,
    URL: request.page,
  })
  expect(of({ day: '2027-07-01' }).get('DTSTART;TZID=Europe/Paris')).toBe('20270701T093000')
  expect(of({ from: '22:00' }).get('DTEND;TZID=Europe/Paris')).toBe('20270115T010000')
})

test('[CAL2] without a time it lasts the day; without a day there is none', () => {
  const event = of({ from: null, day: '2027-12-31' })
  expect([event.get('DTSTART;VALUE=DATE'), event.get('DTEND;VALUE=DATE')]).toEqual(['20271231', '20280101'])
  expect(sessionCalendar({ ...request, session: { ...request.session, day: null } })).toBeNull()
})

test('[CAL3] whatever the words, one event is read again with them, in lines of 75 octets at most', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 400 }), fc.string({ maxLength: 100 }), (title, place) => {
      const text = sessionCalendar({ ...request, session: { ...request.session, title, place } }) ?? ''
      for (const line of text.split('\r\n')) expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75)
      expect(text.match(/^BEGIN:VEVENT\r$/gm)).toHaveLength(1)
      const clean = title
        .toWellFormed()
        .replace(/\r\n?|[\u2028\u2029]/g, '\n')
        .replace(/[^\P{Cc}\n]/gu, '')
      expect(read(text).get('SUMMARY')).toBe(`${clean} (Agir ensemble)`)
    }),
  )
})

test('[CAL4] a title that would begin an event of its own stays a title', () => {
  const title = 'Réunion; ici, là\\\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\nATTACH:file:///etc/passwd'
  expect(of({ title }).get('ATTACH')).toBeUndefined()
  expect(of({ title }).get('SUMMARY')).toBe(
    'Réunion; ici, là\\\nEND:VEVENT\nBEGIN:VEVENT\nATTACH:file:///etc/passwd (Agir ensemble)',
  )
})

test('[CAL7] by other clocks the hours stay, and the calendar is told of those clocks', () => {
  const text = sessionCalendar({ ...request, timeZone: 'Indian/Reunion' }) ?? ''
  expect(read(text).get('DTSTART;TZID=Indian/Reunion')).toBe('20270114T093000')
  expect(text).toContain('BEGIN:VTIMEZONE\r\nTZID:Indian/Reunion\r\n')
  expect(text).not.toContain('Europe/Paris')
})

test('[CAL8] a session that was put aside is cancelled under the same UID, by a greater SEQUENCE', () => {
  const removed = { by: 'nadia-01' as ParticipantId, at: 0 }
  const text = sessionCalendar({ ...request, session: { ...request.session, rev: 5, removed } }) ?? ''
  expect(text).toContain('METHOD:PUBLISH\r\n')
  expect(text).not.toMatch(/^(ORGANIZER|ATTENDEE)/m)
  expect(Object.fromEntries(read(text))).toMatchObject({
    UID: 'session-one@tablee',
    SEQUENCE: '5',
    STATUS: 'CANCELLED',
    'DTSTART;TZID=Europe/Paris': '20270114T093000',
  })
})

test('[CAL9] over midnight, and on the days on which clocks change, it begins and ends by the clock on the wall', () => {
  expect(of({ day: '2027-03-28' }).get('DTEND;TZID=Europe/Paris')).toBe('20270328T123000')
  expect(of({ day: '2027-10-31' }).get('DTSTART;TZID=Europe/Paris')).toBe('20271031T093000')
  expect(of({ day: '2027-12-31', from: '23:00' }).get('DTEND;TZID=Europe/Paris')).toBe('20280101T020000')
})

test('[CAL10] two sessions at one hour are two events', () => {
  const other = of({ id: 'session-two' as SessionId })
  expect([other.get('UID'), of({}).get('UID')]).toEqual(['session-two@tablee', 'session-one@tablee'])
  expect(other.get('DTSTART;TZID=Europe/Paris')).toBe(of({}).get('DTSTART;TZID=Europe/Paris'))
})

/** The properties of the event, as a calendar reads them. */
function read(text: string): Map<string, string> {
  const lines = text.replaceAll('\r\n ', '').split('\r\n')
  const event = lines.slice(lines.indexOf('BEGIN:VEVENT') + 1, lines.lastIndexOf('END:VEVENT'))
  return new Map(
    event.map((line) => {
      const colon = line.indexOf(':')
      const value = line.slice(colon + 1).replace(/\\(.)/g, (_whole, sign: string) => (sign === 'n' ? '\n' : sign))
      return [line.slice(0, colon), value]
    }),
  )
}
