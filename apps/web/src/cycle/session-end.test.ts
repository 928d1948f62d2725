import { sessionWith as session } from '@tablee/model/testing'
import { expect, test } from 'vitest'
import { isOver, nextOf } from './session-end.ts'

const at = (moment: string): number => Date.parse(moment)

const MORNING = session('morning', '2027-01-14', '09:00')
const EVENING = session('evening', '2027-01-14', '18:00')
const LATER = session('later', '2027-02-02', null)
const SESSIONS = [LATER, session('undated', null, null), EVENING, MORNING]
const nextAt = (moment: string): string | undefined => nextOf(SESSIONS, 'Europe/Paris', at(moment))?.id

test('[END1] a session stays the next one until it ends, then the one after it is', () => {
  expect(nextAt('2027-01-10T08:00:00+01:00')).toBe('morning')
  expect(nextAt('2027-01-14T11:59:00+01:00')).toBe('morning')
  expect(nextAt('2027-01-14T12:00:00+01:00')).toBe('evening')
  expect(nextAt('2027-01-14T21:00:00+01:00')).toBe('later')
})

test('[END2] where no hour is agreed the session lasts as long as its day; without a day it is never the next one', () => {
  expect(nextAt('2027-02-02T23:58:00+01:00')).toBe('later')
  expect(nextAt('2027-02-03T00:00:00+01:00')).toBeUndefined()
})

test('[END3] a session ends by the clocks of its cycle, wherever it is read', () => {
  const end = '2027-01-14T12:00:00+11:00'
  const ended = (now: number): boolean => isOver(MORNING, 'Pacific/Noumea', now)
  expect([ended(at(end) - 1), ended(at(end))]).toEqual([false, true])
  expect(nextOf([MORNING], 'Pacific/Noumea', at(end))).toBeNull()
  expect(isOver(session('undated', null, null), 'Europe/Paris', at(end))).toBe(false)
})
