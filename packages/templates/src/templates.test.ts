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
  expectUnique(templates.map((template) => template.id))
})

describe.each(templates)('template $id', (template) => {
  const boards = template.steps.flatMap((step) => step.boards)
  const stepOf = (key: string): StepSpec | undefined => template.steps.find((step) => step.key === key)

  test('keys of steps, boards, tables, zones and activities are unique', () => {
    expectUnique(template.steps.map((step) => step.key))
    expectUnique(boards.map((board) => board.key))
    expectUnique(template.steps.flatMap((step) => step.tables.map((table) => table.key)))
    for (const board of boards) expectUnique(board.zones.map((zone) => zone.key))
    for (const { agenda } of agendasOf(template)) expectUnique(agenda.map((activity) => activity.key))
  })

  test('every text is there in French and in English, with French spaces before high punctuation', () => {
    const texts = textsIn(template)
    expect(texts.length).toBeGreaterThan(100)
    for (const { fr, en } of texts) {
      expect(fr.trim(), JSON.stringify({ fr, en })).not.toBe('')
      expect(en?.trim(), fr).toBeTruthy()
      expect(fr).not.toMatch(/[^\u00a0\u202f][?!;»]|[^\u00a0\u202f\d]:(?!\/)|«[^\u00a0]|'/)
      expect(en).not.toMatch(/'/)
    }
  })

  test('a session runs known steps, and its agenda fills its minutes', () => {
    for (const session of template.sessions) {
      expect(session.steps.map((key) => stepOf(key)?.key)).toEqual(session.steps)
      const agenda = session.agenda ?? session.steps.flatMap((key) => stepOf(key)?.agenda ?? [])
      expect(minutesOf(agenda), session.title.fr).toBe(session.minutes)
    }
  })

  test.each(template.steps)('the agenda of $key lasts as long as the step', (step) => {
    expect(minutesOf(step.agenda)).toBe(MINUTES[step.key])
  })

  test.each(agendasOf(template))(
    'every activity of the agenda of $name names a board and a zone that exist',
    ({ agenda, steps }) => {
      const known = steps.flatMap((key) => stepOf(key)?.boards ?? [])
      for (const activity of agenda) {
        expect(activity.minutes, activity.key).toBeGreaterThan(0)
        if (activity.board === null) expect(activity.zone, activity.key).toBeNull()
        else expect(known.find((board) => board.key === activity.board)?.key, activity.key).toBe(activity.board)
        if (activity.zone === null) continue
        const zones = known.find((board) => board.key === activity.board)?.zones ?? []
        expect(zones.map((zone) => zone.key)).toContain(activity.zone)
      }
    },
  )

  test.each(template.steps)('what $key hands on has somewhere to go', (step) => {
    for (const { to, into, kinds } of step.handsOn) {
      const target = stepOf(to)
      const keys = [...(target?.tables ?? []), ...(target?.boards ?? []).flatMap((board) => board.zones)].map(
        ({ key }) => key,
      )
      expect(keys, `${step.key} → ${to}`).toContain(into)
      expect(kinds.length).toBeGreaterThan(0)
    }
  })

  test.each(boards)('the zones of $key are well formed, and mean values that their kinds can hold', ({ zones }) => {
    for (const zone of zones) {
      expect(ZoneSpecSchema.safeParse(zone).error).toBeUndefined()
      for (const [field, value] of Object.entries('sets' in zone.means ? zone.means.sets : {})) {
        const specs = zone.accepts.flatMap((kind) => KINDS[kind].fields[field] ?? [])
        expect(specs.length, `${zone.key} sets ${field}`).toBeGreaterThan(0)
        for (const spec of specs) expect(value === '$each' || fits(spec, value), `${zone.key} sets ${field}`).toBe(true)
      }
    }
  })

  test.each(boards)('a zone of $key takes cards exactly when someone may write in it', ({ zones }) => {
    for (const zone of zones) expect(zone.accepts.length === 0, zone.key).toBe(zone.writable === 'nobody')
  })

  test.each(boards)('the zones of $key never overlap, and take at least eight cards', ({ zones }) => {
    const shown = expandZones(zones, { question: QUESTIONS })
    for (const [index, zone] of shown.entries()) {
      for (const other of shown.slice(index + 1))
        expect(overlap(zone.box, other.box), `${zone.id} / ${other.id}`).toBe(false)
    }
    for (const zone of zones) expect(roomIn(zone), zone.key).toBeGreaterThanOrEqual(zone.accepts.length === 0 ? 0 : 8)
  })
})

function agendasOf(template: (typeof templates)[number]) {
  const joint = template.sessions.flatMap(({ title, steps, agenda }) =>
    agenda ? [{ name: title.fr, steps, agenda }] : [],
  )
  return [...template.steps.map(({ key, agenda }) => ({ name: key, steps: [key], agenda })), ...joint]
}

function minutesOf(agenda: StepSpec['agenda']): number {
  return agenda.reduce((sum, activity) => sum + activity.minutes, 0)
}

function expectUnique(keys: readonly string[]): void {
  expect([...new Set(keys)]).toEqual(keys)
}

function textsIn(value: unknown): readonly Words[] {
  if (typeof value !== 'object' || value === null) return []
  if ('fr' in value && typeof value.fr === 'string') return [value as Words]
  return Object.values(value).flatMap(textsIn)
}

function overlap(left: Box, right: Box): boolean {
  return (
    left.x < right.x + right.w && right.x < left.x + left.w && left.y < right.y + right.h && right.y < left.y + left.h
  )
}

function roomIn({ box }: ZoneSpec): number {
  const columns = Math.floor((box.w - 16) / (CARD_SIZE.w + 16))
  return columns * Math.floor((box.h - ZONE_HEADER) / (CARD_SIZE.h + 16))
}
