import type { Plan, PlannedSession, SessionId } from '@tablee/model'
import { SESSION_OF_FIRST_FORMAT } from '@tablee/model'
import type { Ms } from '@tablee/std'
import { manualClock, manualScheduler, valueStore } from '@tablee/std'
import { expect, test } from 'vitest'
import { followMoments } from './moments.ts'

const MORNING = new Date(2027, 1, 10, 9).getTime()
const HOUR = 3_600_000
const TODAY: PlannedSession = {
  ...SESSION_OF_FIRST_FORMAT,
  id: 'today' as SessionId,
  title: 'today',
  order: 0,
  steps: [],
  minutes: 180,
  day: '2027-02-10',
  from: '14:00',
}
const END = Date.parse('2027-02-10T17:00:00+01:00')
const NEXT_MIDNIGHT = new Date(2027, 1, 11).getTime()

function page(sessions: readonly PlannedSession[]) {
  const plan = valueStore<Pick<Plan, 'sessions' | 'timeZone'> | null>({ sessions, timeZone: 'Europe/Paris' })
  const time = manualScheduler(MORNING)
  const moments = followMoments(plan, { clock: time, scheduler: time })
  const told: Ms[] = []
  moments.now.subscribe(() => told.push(moments.now.get()))
  return { plan, time, moments, told }
}

test('[MOMENT1] the end of a session and midnight come by themselves, and nothing between', () => {
  const { time, told } = page([TODAY])
  time.advance(20 * HOUR)
  expect(told).toEqual([END, NEXT_MIDNIGHT])
})

test('[MOMENT2] a plan that changes is followed from then on', () => {
  const { plan, time, told } = page([])
  plan.set({ sessions: [TODAY], timeZone: 'Europe/Paris' })
  time.advance(13 * HOUR)
  expect(told).toEqual([END])
})

test('[MOMENT3] a device that has slept catches up as soon as someone looks, and once', () => {
  const clock = manualClock(MORNING)
  const asleep = { after: () => () => {} }
  const moments = followMoments(valueStore(null), { clock, scheduler: asleep })
  const told: Ms[] = []
  moments.now.subscribe(() => told.push(moments.now.get()))
  moments.look()
  clock.advance(30 * HOUR)
  moments.look()
  moments.look()
  expect(told).toEqual([MORNING + 30 * HOUR])
})

test('[MOMENT4] once stopped, nothing comes', () => {
  const { plan, time, moments, told } = page([TODAY])
  moments.stop()
  plan.set(null)
  time.advance(40 * HOUR)
  expect(told).toEqual([])
})
