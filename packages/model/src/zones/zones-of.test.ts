import { present } from '@tablee/std'
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { cardWith, zoneSpecWith } from '../../testing/index.ts'
import type { Card } from '../cards/card.ts'
import type { FieldValue } from '../cards/field.ts'
import { fits } from '../cards/field.ts'
import { Kind } from '../cards/kind.ts'
import { KINDS } from '../cards/kinds.ts'
import { expandZones } from './expand-zones.ts'
import { fieldsToMove } from './fields-to-move.ts'
import type { Placement, ZoneSpec } from './zone.ts'
import { fieldsToEnter, zonesOf } from './zones-of.ts'

const spec = (key: string, accepts: ZoneSpec['accepts'], means: ZoneSpec['means'], repeats = false): ZoneSpec =>
  zoneSpecWith(key, { accepts, means, ...(repeats && { repeat: { over: 'question', along: 'x' } }) })
const question = (index: number): string => `question-${index}`
const zones = expandZones(
  [
    spec('unsorted', ['idea', 'action'], { tag: true }),
    spec('exists', ['action'], { sets: { questions: '$each', status: 'exists' } }, true),
    spec('missing', ['action'], { sets: { questions: '$each', status: 'to-create' } }, true),
    spec('workshop', ['idea', 'question'], { sets: { state: 'proposed' } }),
    spec('kept', ['question'], { sets: { state: 'kept' } }),
    spec('gaps', ['idea', 'action'], { tag: true }),
    spec('matrix', ['issue'], { axes: { x: 'effect', y: 'power' } }),
    spec('poster', [], { tag: true }),
  ],
  { question: [question(1), question(2)] },
)
const zone = (id: string) =>
  present(
    zones.find((candidate) => candidate.id === id),
    id,
  )
const card = (kind: Kind, fields: Readonly<Record<string, FieldValue>> = {}): Card =>
  cardWith('card-one', { kind, fields })
const placed = (id: string | null): Placement => ({ zone: id, x: 0, y: 0 })
const shown = (which: Card, placement: Placement | null = null): readonly string[] =>
  zonesOf(which, zones, placement).map(({ id }) => id)

describe('the zones of a card', () => {
  test('its fields say its zone, wherever it was put', () => {
    const kept = card('question', { state: 'kept' })
    expect(shown(kept)).toEqual(['kept'])
    expect(shown(kept, placed('workshop'))).toEqual(['kept'])
    expect(shown(kept, placed('unsorted'))).toEqual(['kept'])
  })

  test('a card with two questions is shown in both columns, first where it was put', () => {
    const both = card('action', { questions: [question(1), question(2)], status: 'exists' })
    expect(shown(both)).toEqual(['exists/question-1', 'exists/question-2'])
    expect(shown(both, placed('exists/question-2'))).toEqual(['exists/question-2', 'exists/question-1'])
  })

  test('where its fields say nothing, it is where it was put', () => {
    expect(shown(card('idea'), placed('gaps'))).toEqual(['gaps'])
    expect(shown(card('idea'), placed('workshop'))).toEqual(['workshop'])
    expect(shown(card('issue'), placed('matrix'))).toEqual(['matrix'])
  })

  test('failing both, it is in the first zone that asks nothing of it', () => {
    expect(shown(card('idea'))).toEqual(['unsorted'])
    expect(shown(card('action', { status: 'exists' }))).toEqual(['unsorted'])
    expect(shown(card('action', { questions: [question(9)], status: 'exists' }), placed('exists/question-1'))).toEqual([
      'unsorted',
    ])
    expect(shown(card('idea'), placed('a-zone-of-yesterday'))).toEqual(['unsorted'])
  })

  test('it is beside the zones when none takes it', () => {
    expect(shown(card('actor'), placed('unsorted'))).toEqual([])
    expect(shown(card('question'))).toEqual([])
    expect(shown(card('idea'), placed('poster'))).toEqual(['unsorted'])
  })
})

describe('the fields to enter a zone', () => {
  test('are those that the zone stands for and that the card lacks', () => {
    expect(fieldsToEnter(card('question', { state: 'proposed' }), zone('kept'))).toEqual({ state: 'kept' })
    expect(fieldsToEnter(card('action', { status: 'exists' }), zone('exists/question-1'))).toEqual({
      questions: [question(1)],
    })
  })

  test('are none when the card is already there, or when nothing is asked of it', () => {
    const both = card('action', { questions: [question(2), question(1)], status: 'exists' })
    expect(fieldsToEnter(both, zone('exists/question-1'))).toEqual({})
    expect(fieldsToEnter(card('idea'), zone('workshop'))).toEqual({})
    expect(fieldsToEnter(card('idea'), zone('gaps'))).toEqual({})
    expect(fieldsToEnter(card('issue'), zone('matrix'))).toEqual({})
  })

  test('a zone may ask for a list: it is held when all of it is', () => {
    const pair = present(
      expandZones([spec('pair', ['action'], { sets: { questions: [question(1), question(2)] } })], {})[0],
      'pair',
    )
    const one = card('action', { questions: [question(1)] })
    const changes = fieldsToEnter(one, pair)
    expect(changes).toEqual({ questions: [question(1), question(2)] })
    expect(zonesOf(one, [pair], null)).toEqual([])
    expect(zonesOf({ ...one, fields: changes }, [pair], null)).toEqual([pair])
    expect(fieldsToEnter({ ...one, fields: changes }, pair)).toEqual({})
  })
})

const anyKind = fc.constantFrom(...Kind.options)
const anyCard = anyKind.chain((kind) =>
  fc
    .record({
      state: fc.constantFrom('', 'proposed', 'kept', 'later'),
      status: fc.constantFrom('', 'exists', 'planned', 'to-create'),
      questions: fc.uniqueArray(fc.constantFrom(1, 2, 9).map(question)),
    })
    .map((fields) =>
      card(
        kind,
        Object.fromEntries(Object.entries(fields).filter(([name]) => Object.hasOwn(KINDS[kind].fields, name))),
      ),
    ),
)
const anyZone = fc.constantFrom(...zones)
const anyPlacement = fc.option(
  fc.oneof(
    anyZone.map(({ id }) => placed(id)),
    fc.constantFrom(placed(null), placed('gone')),
  ),
)

test('a card is only ever shown in zones that take its kind, each once', () => {
  fc.assert(
    fc.property(anyCard, anyPlacement, (which, placement) => {
      const found = zonesOf(which, zones, placement)
      expect(found.filter(({ spec: { accepts } }) => !accepts.includes(which.kind))).toEqual([])
      expect(new Set(found).size).toBe(found.length)
    }),
  )
})

test('once the fields to enter a zone that asks for some are written, the card is in it, first where it is put', () => {
  fc.assert(
    fc.property(anyCard, anyZone, (which, target) => {
      fc.pre(target.spec.accepts.includes(which.kind))
      const changes = fieldsToEnter(which, target)
      const entered = { ...which, fields: { ...which.fields, ...changes } }
      const says =
        'sets' in target.spec.means &&
        Object.keys(target.spec.means.sets).every((name) => name in KINDS[which.kind].fields)
      expect(
        Object.entries(changes).filter(([name, value]) => !fits(present(KINDS[which.kind].fields[name], name), value)),
      ).toEqual([])
      expect(fieldsToEnter(entered, target)).toEqual({})
      expect(says ? zonesOf(entered, zones, placed(target.id))[0] : target).toBe(target)
      expect(says ? zonesOf(entered, zones, null).includes(target) : true).toBe(true)
    }),
  )
})

test('a card that is moved from its zone to another is shown there, and its fields still fit', () => {
  fc.assert(
    fc.property(anyCard, anyPlacement, anyZone, (which, placement, target) => {
      fc.pre(target.spec.accepts.includes(which.kind))
      const changes = fieldsToMove(which, zonesOf(which, zones, placement)[0] ?? null, target)
      const moved = { ...which, fields: { ...which.fields, ...changes } }
      expect(
        Object.entries(changes).filter(([name, value]) => !fits(present(KINDS[which.kind].fields[name], name), value)),
      ).toEqual([])
      expect(zonesOf(moved, zones, placed(target.id))[0]?.id).toBe(target.id)
    }),
  )
})
