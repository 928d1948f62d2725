import type { PlannedActivity } from './planned-activity.ts'

/** The agenda of a session. */
export type Agenda = readonly PlannedActivity[]

/** How long an agenda lasts, in minutes. */
export function agendaMinutes(agenda: Agenda): number {
  return agenda.reduce((sum, { minutes }) => sum + minutes, 0)
}

/** When each activity begins (`HH:MM`), the first one at `from`; past midnight the hours begin anew. */
export function activityTimes(agenda: Agenda, from: string): readonly string[] {
  let at = minutesOf(from)
  return agenda.map(({ minutes }) => {
    const begins = timeOf(at)
    at += minutes
    return begins
  })
}

/** When a session that begins at `from` ends, after so many minutes. */
export function endTime(from: string, minutes: number): string {
  return timeOf(minutesOf(from) + minutes)
}

/** Where an agenda is best cut in two: the index of what comes first in the second part. At the break, or nearest to the middle. */
export function halfWay(agenda: Agenda): number {
  const middle = agendaMinutes(agenda) / 2
  let sum = 0
  let best = { at: 1, distance: Infinity }
  for (const [index, { minutes, mode }] of agenda.entries()) {
    if (index > 0) {
      // a pause near the middle is where a half-day divides by itself
      const distance = Math.abs(sum - middle) - (mode === 'break' ? middle / 2 : 0)
      if (distance < best.distance) best = { at: index, distance }
    }
    sum += minutes
  }
  return best.at
}

/** The two parts of an agenda cut before `at`; nothing is paused for at their edges. */
export function cutAgenda(agenda: Agenda, at: number): readonly [Agenda, Agenda] {
  return [withoutEdgeBreaks(agenda.slice(0, at)), withoutEdgeBreaks(agenda.slice(at))]
}

/** An agenda that neither begins nor ends with a break. */
export function withoutEdgeBreaks(agenda: Agenda): Agenda {
  const from = agenda[0]?.mode === 'break' ? 1 : 0
  const to = agenda.at(-1)?.mode === 'break' ? -1 : undefined
  return agenda.slice(from, to)
}

/** Several agendas after one another, as one: each activity keeps its key, or gets one that is free. */
export function joinAgendas(agendas: readonly Agenda[]): Agenda {
  const taken = new Set<string>()
  return agendas.flat().map((activity) => {
    const key = freeKey(activity.key, taken)
    taken.add(key)
    return key === activity.key ? activity : { ...activity, key }
  })
}

/** `wanted`, or a key made from it that is not in `taken`. */
export function freeKey(wanted: string, taken: ReadonlySet<string>): string {
  let key = wanted
  for (let number = 2; taken.has(key); number += 1) key = `${wanted.slice(0, 56)}-${number}`
  return key
}

function minutesOf(time: string): number {
  const [hours = 0, minutes = 0] = time.split(':').map(Number)
  return hours * 60 + minutes
}

function timeOf(minutes: number): string {
  const inDay = minutes % (24 * 60)
  return `${pad(Math.floor(inDay / 60))}:${pad(inDay % 60)}`
}

function pad(number: number): string {
  return String(number).padStart(2, '0')
}
