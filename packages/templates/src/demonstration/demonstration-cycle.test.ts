import type { Card, FieldValue } from '@tablee/model'
import {
  CARD_SIZE,
  Card as CardSchema,
  KINDS,
  Live,
  Plan,
  Structure,
  ZONE_HEADER,
  cardHeight,
  expandZones,
  fits,
  zonesOf,
} from '@tablee/model'
import { present, seededRandom } from '@tablee/std'
import { describe, expect, test } from 'vitest'
import { demonstrationCycle } from './demonstration-cycle.ts'

const NOW = Date.UTC(2026, 10, 21, 10)
const demonstration = demonstrationCycle({ language: 'fr', random: seededRandom(11), now: NOW })
const { plan, live, bases, people, structures, cards, placements } = demonstration
const ofKind = (kind: Card['kind']): readonly Card[] => cards.filter((card) => card.kind === kind)
const daysFromNow = (day: FieldValue | null | undefined): number => (Date.parse(String(day)) - NOW) / 86_400_000

describe('the demonstration', () => {
  test('is rich enough to show a finished cycle', () => {
    expect(structures).toHaveLength(12)
    expect(people.length).toBeGreaterThanOrEqual(12)
    expect(new Set(people.map((person) => person.role))).toEqual(new Set(['facilitation', 'participant', 'observer']))
    expect(live.questions.map((question) => question.number)).toEqual([1, 2, 3, 4])
    expect(ofKind('issue').length).toBeGreaterThanOrEqual(8)
    expect(ofKind('actor').length).toBeGreaterThanOrEqual(12)
    expect(ofKind('action').length).toBeGreaterThanOrEqual(18)
    expect(ofKind('roadmap-line').length).toBeGreaterThanOrEqual(10)
    expect(new Set(ofKind('roadmap-line').map((line) => line.fields['state'])).size).toBeGreaterThanOrEqual(4)
    expect(ofKind('action').some((action) => many(action.fields['questions']).length === 2)).toBe(true)
  })

  test('is well formed', () => {
    expect(Plan.safeParse(plan).error).toBeUndefined()
    expect(Live.safeParse(live).error).toBeUndefined()
    expect(live.structures).toEqual(structures)
    for (const structure of structures) expect(Structure.safeParse(structure).error).toBeUndefined()
    for (const card of cards) expect(CardSchema.safeParse(card).error, card.title).toBeUndefined()
  })

  test('is the same for the same seed and time, and shares no id with another copy', () => {
    expect(demonstrationCycle({ language: 'fr', random: seededRandom(11), now: NOW })).toEqual(demonstration)
    const other = demonstrationCycle({ language: 'fr', random: seededRandom(12), now: NOW })
    const ids = new Set(cards.map((card) => card.id))
    expect(other.cards.some((card) => ids.has(card.id))).toBe(false)
  })

  test('ids are unique', () => {
    const ids = [...cards, ...people, ...structures, ...plan.steps, ...plan.sessions].map(({ id }) => id)
    expect(new Set(ids).size).toBe(ids.length)
  })

  test('every card has a title, and values that fit the fields of its kind', () => {
    for (const card of cards) {
      expect(card.title.trim()).not.toBe('')
      for (const [name, value] of Object.entries(card.fields)) {
        const spec = present(KINDS[card.kind].fields[name], `${card.kind} has no field ${name}`)
        expect(fits(spec, value), `${card.title}: ${name}`).toBe(true)
      }
    }
  })

  test('every reference leads somewhere', () => {
    const structureIds = new Set<string>(structures.map((structure) => structure.id))
    const personIds = new Set<string>(people.map((person) => person.id))
    const questionIds = new Set<string>(live.questions.map((question) => question.card))
    const homes = new Set<string>(live.steps.flatMap((step) => step.homes))
    for (const person of people) expect(person.structure === null || structureIds.has(person.structure)).toBe(true)
    for (const structure of structures) expect(structure.voice === null || personIds.has(structure.voice)).toBe(true)
    for (const card of cards) {
      expect(homes.has(card.home)).toBe(true)
      expect(card.by === null || personIds.has(card.by)).toBe(true)
      expect(card.for === null || structureIds.has(card.for)).toBe(true)
      expect(card.for).toBe(people.find((person) => person.id === card.by)?.structure ?? null)
      for (const [name, spec] of Object.entries(KINDS[card.kind].fields)) {
        if (spec.type !== 'ref') continue
        for (const id of many(card.fields[name]))
          expect((spec.to === 'structure' ? structureIds : questionIds).has(id), card.title).toBe(true)
      }
    }
  })

  test('validated questions are those that were kept', () => {
    const kept = ofKind('question').filter((question) => question.fields['state'] === 'kept')
    expect(live.questions.map((question) => question.card)).toEqual(kept.map((question) => question.id))
    expect(ofKind('question').some((question) => question.fields['state'] === 'later')).toBe(true)
  })

  test('each structure has exactly one sheet, in the directory, under its name', () => {
    for (const structure of structures) {
      const sheets = ofKind('actor').filter((actor) => actor.fields['structure'] === structure.id)
      expect(sheets.map((sheet) => [sheet.home, sheet.title, sheet.fields['type']])).toEqual([
        ['directory', structure.name, structure.type],
      ])
    }
    expect(ofKind('actor').some((actor) => actor.fields['presence'] === 'to-invite')).toBe(true)
  })

  test('every card of a board lies in a zone that shows it, beside the others and inside the edge', () => {
    const onBoards = cards.filter((card) => plan.steps.some((step) => step.id === card.home))
    expect(placements.map((placed) => placed.card).toSorted()).toEqual(onBoards.map((card) => card.id).toSorted())
    const corners = new Map<string, { x: number; y: number; h: number }[]>()
    for (const { board, card: id, placement } of placements) {
      const card = present(
        cards.find((candidate) => candidate.id === id),
        'a placed card exists',
      )
      const base = present(
        bases.find((candidate) => candidate.board === board),
        'a board has its base',
      )
      const zones = expandZones(base.zones, { question: live.questions.map((question) => question.card) })
      const zone = present(zonesOf(card, zones, placement)[0], `no zone for ${card.title}`)
      expect(placement.zone).toBe(zone.id)
      const { x, y } = placement
      const h = cardHeight(card.title)
      expect(x >= 0 && x + CARD_SIZE.w <= zone.box.w && y >= ZONE_HEADER && y + h <= zone.box.h, card.title).toBe(true)
      const others = corners.get(zone.id) ?? []
      for (const other of others) {
        expect(Math.abs(other.x - x) >= CARD_SIZE.w || other.y >= y + h || y >= other.y + other.h, card.title).toBe(
          true,
        )
      }
      corners.set(zone.id, [...others, { x, y, h }])
    }
  })

  test('days of the roadmap agree with its states, whatever the day it is opened', () => {
    for (const shift of [0, 1, 2, 3, 4, 5, 6]) {
      const lines = demonstrationCycle({
        language: 'fr',
        random: seededRandom(11),
        now: NOW + shift * 86_400_000,
      }).cards.filter((card) => card.kind === 'roadmap-line')
      for (const { title, fields } of lines) {
        const start = daysFromNow(fields['start']) - shift
        const due = daysFromNow(fields['due']) - shift
        if (fields['start'] && fields['due']) expect(start, title).toBeLessThan(due)
        if (fields['state'] === 'done') expect(due, title).toBeLessThan(0)
        if (fields['state'] === 'under-way') expect(start < 0 && due > 0, title).toBe(true)
        if (fields['state'] === 'planned') expect(start, title).toBeGreaterThan(0)
        if (!fields['lead']) expect(fields['state'], title).toBe('to-confirm')
        for (const day of [fields['start'], fields['due']])
          if (day) expect([1, 2, 3, 4, 5]).toContain(new Date(String(day)).getUTCDay())
      }
    }
  })

  test('a lead is no partner of its own line, and carries three lines at most', () => {
    const lines = ofKind('roadmap-line')
    for (const { title, fields } of lines)
      expect(many(fields['partners']).includes(String(fields['lead'])), title).toBe(false)
    for (const { id, name } of structures)
      expect(lines.filter((line) => line.fields['lead'] === id).length, name).toBeLessThanOrEqual(3)
    for (const { title, fields } of ofKind('action'))
      expect(many(fields['partners']).includes(String(fields['structure'])), title).toBe(false)
  })

  test('everything was written before now, in the past sessions', () => {
    for (const card of cards) expect(card.at, card.title).toBeLessThan(NOW)
    for (const session of plan.sessions) expect(daysFromNow(session.day)).toBeLessThan(0)
  })

  test('is written with French typography', () => {
    for (const text of cards.flatMap((card) => [card.title, card.detail])) {
      expect(text).not.toMatch(/[^\u00a0\u202f][?!;»]|[^\u00a0\u202f\d]:|«[^\u00a0]|'/)
    }
  })
})

function many(value: FieldValue | undefined): readonly string[] {
  if (typeof value === 'string') return value === '' ? [] : [value]
  return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : []
}
