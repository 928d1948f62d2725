import { present } from '@tablee/std'
import { expect, test } from 'vitest'
import { DEFAULT_ATTENDANCE, createAttendance } from './attendance.ts'

const attend = (limits: Partial<typeof DEFAULT_ATTENDANCE> = {}) =>
  createAttendance({ ...DEFAULT_ATTENDANCE, ...limits })

test('a person has so many tabs and so many plain sockets in a cycle, and as many in another', () => {
  const attendance = attend({ tabsPerPerson: 2, plainSocketsPerPerson: 1 })
  const enter = (cycle: string, person: string, kind: 'tab' | 'plain'): boolean =>
    present(attendance.knock('a'), 'a place at the door').enter(cycle, person, kind)
  expect([enter('one', 'lea', 'tab'), enter('one', 'lea', 'tab'), enter('one', 'lea', 'tab')]).toEqual([
    true,
    true,
    false,
  ])
  expect([enter('one', 'lea', 'plain'), enter('one', 'lea', 'plain')]).toEqual([true, false])
  expect([enter('one', 'paul', 'tab'), enter('two', 'lea', 'tab')]).toEqual([true, true])
})

test('who leaves makes room, once, whether they had come in or not', () => {
  const attendance = attend({ tabsPerPerson: 1, unknownConnections: 1 })
  const first = present(attendance.knock('a'), 'a place at the door')
  expect(attendance.knock('a')).toBe(null)
  expect(first.enter('one', 'lea', 'tab')).toBe(true)
  const second = present(attendance.knock('a'), 'a place at the door')
  expect(second.enter('one', 'lea', 'tab')).toBe(false)
  expect(attendance.knock('a')).toBe(null)
  expect(second.linger()).toBe(true)
  const stranger = present(attendance.knock('a'), 'a place at the door')
  expect(stranger.linger()).toBe(false)
  stranger.leave()
  second.leave()
  first.leave()
  const third = present(attendance.knock('a'), 'a place at the door')
  expect(third.enter('one', 'lea', 'tab')).toBe(true)
})

test('a cycle has so many people at once, each with several sockets', () => {
  const attendance = attend({ peoplePerCycle: 2 })
  const knock = () => present(attendance.knock('a'), 'a place at the door')
  const lea = knock()
  expect(lea.enter('one', 'lea', 'tab')).toBe(true)
  expect(knock().enter('one', 'paul', 'tab')).toBe(true)
  expect(knock().enter('one', 'lea', 'plain')).toBe(true)
  expect(knock().enter('one', 'zoe', 'tab')).toBe(false)
  lea.leave()
  expect(knock().enter('one', 'zoe', 'tab')).toBe(false)
})

test('an address has its share, whatever it knocks for', () => {
  const attendance = attend({ connectionsPerAddress: 2 })
  const knocks = ['a', 'a', 'a', 'b'].map((address) => present(attendance.knock(address), 'a place at the door'))
  expect(knocks.map(({ isWithinShare }) => isWithinShare)).toEqual([true, true, false, true])
  for (const knock of knocks) knock.leave()
  expect(present(attendance.knock('a'), 'a place at the door').isWithinShare).toBe(true)
})
