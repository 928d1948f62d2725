import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { PlannedActivity } from './planned-activity.ts'
import { activityTimes, agendaMinutes, cutAgenda, endTime, halfWay, joinAgendas } from './agenda.ts'
import { AskedAgenda } from './plan-change.ts'

const activity = (key: string, minutes: number, mode: PlannedActivity['mode'] = 'plenary'): PlannedActivity => ({
  key,
  title: key,
  minutes,
  mode,
  step: null,
  board: null,
  zone: null,
})
const halfDay = [
  activity('welcome', 10),
  activity('writing', 70),
  activity('break', 10, 'break'),
  activity('sharing', 80),
  activity('closing', 10),
]

test('[AG1] each activity begins when those before it are over, past midnight too', () => {
  expect(activityTimes(halfDay, '09:30')).toEqual(['09:30', '09:40', '10:50', '11:00', '12:20'])
  expect(activityTimes([activity('a', 90), activity('b', 10)], '23:00')).toEqual(['23:00', '00:30'])
  expect(endTime('09:30', agendaMinutes(halfDay))).toBe('12:30')
})

describe('an agenda in two', () => {
  test('[AG2] it is cut at its break, which nobody takes at the edge of a session', () => {
    expect(halfWay(halfDay)).toBe(2)
    const [first, rest] = cutAgenda(halfDay, 2)
    expect(first.map(({ key }) => key)).toEqual(['welcome', 'writing'])
    expect(rest.map(({ key }) => key)).toEqual(['sharing', 'closing'])
  })

  test('[AG3] without a break it is cut nearest to the middle', () => {
    expect(halfWay([activity('a', 10), activity('b', 70), activity('c', 40), activity('d', 40)])).toBe(2)
  })

  test('[AG4] wherever it is cut, every activity but breaks at the edges is in one part, in its order', () => {
    fc.assert(
      fc.property(agendas(), fc.nat(12), (agenda, at) => {
        const kept = cutAgenda(agenda, at).flat()
        const left = agenda.filter((one) => !kept.includes(one))
        expect(left.every(({ mode }) => mode === 'break')).toBe(true)
        expect(left.length).toBeLessThanOrEqual(4)
        expect(kept).toEqual(agenda.filter((one) => kept.includes(one)))
      }),
    )
  })
})

test('[AG5] agendas after one another last as long as all of them, and each activity has a key of its own', () => {
  fc.assert(
    fc.property(fc.array(agendas(), { maxLength: 3 }), (list) => {
      const joined = joinAgendas(list)
      expect(agendaMinutes(joined)).toBe(list.reduce((sum, agenda) => sum + agendaMinutes(agenda), 0))
      expect(new Set(joined.map(({ key }) => key)).size).toBe(joined.length)
    }),
  )
})

test('[AG6] two activities of one key, an empty title, none or too many minutes make no agenda', () => {
  const [one] = halfDay
  for (const bad of [[one, one], [{ ...one, title: ' \u202e ' }], [{ ...one, minutes: 0 }], [{ ...one, minutes: 481 }]])
    expect(AskedAgenda.safeParse(bad).success).toBe(false)
  expect(AskedAgenda.safeParse(halfDay).success).toBe(true)
})

function agendas(): fc.Arbitrary<PlannedActivity[]> {
  const modes = fc.constantFrom('plenary' as const, 'break' as const)
  return fc
    .array(fc.tuple(fc.integer({ min: 1, max: 60 }), modes), { minLength: 1, maxLength: 12 })
    .map((list) => list.map(([minutes, mode], index) => activity(`activity-${index}`, minutes, mode)))
}
