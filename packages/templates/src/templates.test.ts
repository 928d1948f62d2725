import type { Box, StepSpec, Words, ZoneSpec } from '@tablee/model'
import {
  CARD_SIZE,
  KINDS,
  MOST_QUESTIONS,
  ZONE_HEADER,
  ZoneSpec as ZoneSpecSchema,
  expandZones,
  fits,
} from '@tablee/model'
import { describe, expect, test } from 'vitest'
import { findTemplate, templates } from './templates.ts'

const QUESTIONS = Array.from({ length: MOST_QUESTIONS }, (_, index) => `question-${index}`)
const MINUTES: Readonly<Record<string, number>> = { 'essential-questions': 90, 'actors-actions': 180, roadmap: 180 }

test('a template is found by its id, and nothing else is', () => {
  expect(findTemplate('collective-impact')?.id).toBe('collective-impact')
  expect(findTemplate('__proto__')).toBeNull()
  expect(findTemplate('')).toBeNull()
})

test('ids of templates are unique', () => {
  expect(twiceIn(templates)).toEqual([])
})

describe.each(templates)('template $id', (template) => {
  const boards = template.steps.flatMap((step) => step.boards)
  const stepOf = (key: string): StepSpec | undefined => template.steps.find((step) => step.key === key)
  const agendas = agendasOf(template)

  test('keys of steps, boards, tables, zones and activities are unique', () => {
    expect(twiceIn(template.steps)).toEqual([])
    expect(twiceIn(boards)).toEqual([])
    expect(twiceIn(template.steps.flatMap((step) => step.tables))).toEqual([])
    expect(boards.flatMap((board) => twiceIn(board.zones))).toEqual([])
    expect(agendas.flatMap(({ agenda }) => twiceIn(agenda))).toEqual([])
  })

  test('every text is there in French and in English', () => {
    const texts = textsIn(template)
    expect(texts.length).toBeGreaterThan(100)
    expect(texts.filter(({ fr, en }) => !fr.trim() || !en?.trim())).toEqual([])
  })

  test('every text obeys the typography of its language', () => {
    const texts = textsIn(template)
    expect(texts.filter(({ fr }) => /[^\u00a0\u202f][?!;»]|[^\u00a0\u202f\d]:|«[^\u00a0]|'/.test(fr))).toEqual([])
    expect(texts.filter(({ en = '' }) => /\s[?!;:]|[«»']/.test(en))).toEqual([])
  })

  test.each(template.sessions)(
    'the session $title.fr runs known steps, and its agenda fills its minutes',
    (session) => {
      const agenda = session.agenda ?? session.steps.flatMap((key) => stepOf(key)?.agenda ?? [])
      expect(session.steps.filter((key) => !stepOf(key))).toEqual([])
      expect(minutesOf(agenda)).toBe(session.minutes)
    },
  )

  test.each(template.steps)('the agenda of $key lasts as long as the method says', (step) => {
    expect(minutesOf(step.agenda)).toBe(MINUTES[step.key])
  })

  test.each(agendas)('every activity of $name names a board and a zone that exist', ({ agenda, steps }) => {
    const known = steps.flatMap((key) => stepOf(key)?.boards ?? [])
    const exists = (board: string | null, zone: string | null): boolean => {
      if (board === null) return zone === null
      const zones = known.find((candidate) => candidate.key === board)?.zones
      return zones !== undefined && (zone === null || zones.some((candidate) => candidate.key === zone))
    }
    expect(agenda.filter((activity) => !exists(activity.board, activity.zone))).toEqual([])
    expect(agenda.filter((activity) => activity.minutes < 5)).toEqual([])
  })

  test.each(template.steps)('what $key hands on has somewhere to go', (step) => {
    expect(step.handsOn.filter(({ to, into }) => !keysIn(stepOf(to)).includes(into))).toEqual([])
  })

  test.each(boards)(
    'a zone of $key means values that every kind it takes can hold, or asks nothing of it',
    ({ zones }) => {
      const wrong = zones.flatMap((zone) =>
        Object.entries('sets' in zone.means ? zone.means.sets : {}).filter(([field, value]) => {
          const specs = zone.accepts.flatMap((kind) => KINDS[kind].fields[field] ?? [])
          return specs.length === 0 || !specs.every((spec) => value === '$each' || fits(spec, value))
        }),
      )
      expect(wrong).toEqual([])
      expect(zones.flatMap((zone) => ZoneSpecSchema.safeParse(zone).error?.issues ?? [])).toEqual([])
    },
  )

  test.each(boards)('a zone of $key takes cards exactly when someone may write in it', ({ zones }) => {
    expect(zones.filter((zone) => (zone.accepts.length === 0) !== (zone.writable === 'nobody'))).toEqual([])
  })

  test.each(boards)('the zones of $key never overlap, whatever the number of questions', ({ zones }) => {
    const shown = expandZones(zones, { question: QUESTIONS })
    const meeting = shown.flatMap((zone, index) => shown.slice(index + 1).filter((other) => meet(zone.box, other.box)))
    expect(meeting.map((zone) => zone.id)).toEqual([])
  })

  test.each(boards)('a zone of $key takes at least eight cards', ({ zones }) => {
    expect(zones.filter((zone) => zone.accepts.length > 0 && roomIn(zone) < 8).map((zone) => zone.key)).toEqual([])
  })
})

function agendasOf(template: (typeof templates)[number]) {
  const joint = template.sessions.flatMap(({ title, steps, agenda }) =>
    agenda ? [{ name: title.fr, steps, agenda }] : [],
  )
  return [...template.steps.map(({ key, agenda }) => ({ name: key, steps: [key], agenda })), ...joint]
}

function keysIn(step: StepSpec | undefined): readonly string[] {
  const zones = step?.boards.flatMap((board) => board.zones) ?? []
  return [...zones, ...(step?.tables ?? [])].map(({ key }) => key)
}

function minutesOf(agenda: StepSpec['agenda']): number {
  return agenda.reduce((sum, activity) => sum + activity.minutes, 0)
}

function twiceIn(named: readonly ({ readonly key: string } | { readonly id: string })[]): readonly string[] {
  const keys = named.map((item) => ('key' in item ? item.key : item.id))
  return keys.filter((key, index) => keys.indexOf(key) !== index)
}

function textsIn(value: unknown): readonly Words[] {
  if (typeof value !== 'object' || value === null) return []
  if ('fr' in value && typeof value.fr === 'string') return [value as Words]
  return Object.values(value).flatMap(textsIn)
}

function meet(left: Box, right: Box): boolean {
  return (
    left.x < right.x + right.w && right.x < left.x + left.w && left.y < right.y + right.h && right.y < left.y + left.h
  )
}

function roomIn({ box }: ZoneSpec): number {
  const columns = Math.floor((box.w - 16) / (CARD_SIZE.w + 16))
  return columns * Math.floor((box.h - ZONE_HEADER) / (CARD_SIZE.h + 16))
}
