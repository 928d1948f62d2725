import type { Card, CardGroupId, CardId, Placement, ZoneSpec } from '@tablee/model'
import { CARD_SIZE, Kind, expandZones, zonesOf } from '@tablee/model'
import { cardWith, groupWith, zoneSpecWith } from '@tablee/model/testing'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { BoardContent } from './project-board.ts'
import { boardProjector, projectBoard } from './project-board.ts'

const spec = (key: string, x: number, y: number, more: Partial<ZoneSpec> = {}): ZoneSpec =>
  zoneSpecWith(key, { accepts: ['idea', 'question', 'action'], box: { x, y, w: 448, h: 400 }, ...more })

const SPECS: readonly ZoneSpec[] = [
  spec('unsorted', 0, 0, { accepts: ['idea', 'action'] }),
  spec('exists', 472, 0, {
    accepts: ['action'],
    means: { sets: { questions: '$each', status: 'exists' } },
    repeat: { over: 'question', along: 'x' },
  }),
  spec('kept', 0, 424, { accepts: ['question'], means: { sets: { state: 'kept' } } }),
]
const QUESTIONS = ['question-1', 'question-2']
const ZONES = expandZones(SPECS, { question: QUESTIONS })

const card = (id: string, more: Partial<Card> = {}): Card =>
  cardWith(id, { title: 'Un lieu d’écoute au collège', ...more })

const cards = fc
  .array(
    fc.record({
      kind: fc.constantFrom(...Kind.options),
      title: fc.string({ maxLength: 200 }),
      questions: fc.subarray(QUESTIONS),
      status: fc.constantFrom('', 'exists', 'planned'),
      state: fc.constantFrom('', 'kept', 'later'),
      removed: fc.boolean(),
    }),
    { maxLength: 25 },
  )
  .map((drafts) =>
    drafts.map(({ kind, title, removed, ...fields }, index) =>
      card(`card-${String(index).padStart(4, '0')}`, {
        kind,
        title,
        fields,
        at: index,
        removed: removed ? { by: 'someone1' as never, at: 1 } : null,
      }),
    ),
  )

const content: fc.Arbitrary<BoardContent> = cards.chain((list) =>
  fc
    .array(
      fc.record({
        card: fc.constantFrom(...list.map(({ id }) => id), 'card-gone' as CardId),
        placement: fc.record({
          zone: fc.constantFrom(null, 'kept', 'unsorted', 'exists/question-1'),
          x: fc.double({ noNaN: true }),
          y: fc.integer({ min: 0, max: 900 }),
        }),
      }),
    )
    .map((entries) => ({
      zones: ZONES,
      cards: list,
      placements: new Map<CardId, Placement>(entries.map((entry) => [entry.card, entry.placement])),
    })),
)

describe('what a board shows', () => {
  test('[PB1] every card that is not removed appears, once as itself and once per other zone of its own', () => {
    fc.assert(
      fc.property(content, (board) => {
        const shown = projectBoard(board)
        for (const each of board.cards) {
          const stays = shown.cards.filter((entry) => entry.card.id === each.id)
          const own = each.removed ? 0 : Math.max(1, zonesOf(each, ZONES, board.placements.get(each.id) ?? null).length)
          expect(stays.length).toBe(own)
          expect(stays.filter((entry) => !entry.mirror).length).toBe(each.removed ? 0 : 1)
        }
        expect(new Set(shown.cards.map((entry) => entry.key)).size).toBe(shown.cards.length)
      }),
    )
  })

  test('[PB2] the same documents give the same board, whatever the order of the placements', () => {
    fc.assert(
      fc.property(content, (board) => {
        const reversed = new Map([...board.placements].toReversed())
        expect(projectBoard({ ...board, placements: reversed })).toEqual(projectBoard(board))
      }),
    )
  })

  test('[PB3] a card without a place of its own covers no other', () => {
    fc.assert(
      fc.property(cards, (list) => {
        const { cards: shown } = projectBoard({ zones: ZONES, cards: list, placements: new Map() })
        const overlaps = shown.filter((one) => shown.some((other) => other !== one && meet(one, other)))
        expect(overlaps).toEqual([])
      }),
    )
  })

  test('[PB4] a zone holds its cards: it grows with them, and no zone covers another', () => {
    fc.assert(
      fc.property(cards, (list) => {
        const shown = projectBoard({ zones: ZONES, cards: list, placements: new Map() })
        for (const entry of shown.cards) {
          const zone = shown.zones.find((candidate) => candidate.zone === entry.zone)
          if (zone) expect(entry.y + entry.h).toBeLessThan(zone.y + zone.h)
        }
        expect(shown.zones.filter((one) => shown.zones.some((other) => other !== one && meet(one, other)))).toEqual([])
      }),
    )
  })

  test('[PB5] a placement counts only in the zone where the card is', () => {
    const placements = new Map<CardId, Placement>([['card-one' as CardId, { zone: 'unsorted', x: 200, y: 150 }]])
    const here = projectBoard({ zones: ZONES, cards: [card('card-one')], placements }).cards[0]
    expect(here).toMatchObject({ x: 200, y: 150 })
    const kept = card('card-one', { kind: 'question', fields: { state: 'kept' } })
    const there = projectBoard({ zones: ZONES, cards: [kept], placements }).cards[0]
    expect(there).toMatchObject({ x: 16, y: 424 + 88 })
  })

  test('[PB6] cards of no zone stand beside the zones', () => {
    const shown = projectBoard({ zones: ZONES, cards: [card('card-one', { kind: 'issue' })], placements: new Map() })
    expect(shown.cards[0]?.zone).toBeNull()
    expect((shown.cards[0]?.x ?? 0) + CARD_SIZE.w).toBeLessThan(0)
    expect(shown.aside).not.toBeNull()
  })
})

const GROUPS = ['group-one', 'group-two'].map((id) => groupWith(id))
const place = fc.record({
  zone: fc.constantFrom(null, 'kept', 'unsorted', 'exists/question-1'),
  x: fc.integer({ min: -50, max: 900 }),
  y: fc.integer({ min: 0, max: 900 }),
})
const change = fc.record({
  what: fc.constantFrom(
    'card is placed',
    'group is placed',
    'title',
    'field',
    'group',
    'removal',
    'questions',
    'groups',
  ),
  which: fc.nat(24),
  place,
})

function changed(
  board: BoardContent,
  { what, which, place: at }: typeof change extends fc.Arbitrary<infer T> ? T : never,
) {
  const id = board.cards[which]?.id ?? ('card-gone' as CardId)
  const group = GROUPS[which % 3]?.id ?? null
  const withCard = (more: Partial<Card>): BoardContent => ({
    ...board,
    cards: board.cards.map((each) => (each.id === id ? { ...each, ...more } : each)),
  })
  const placed = (key: CardId | CardGroupId): BoardContent => ({
    ...board,
    placements: new Map([...board.placements, [key, at]]),
  })
  switch (what) {
    case 'card is placed':
      return placed(id)
    case 'group is placed':
      return group ? placed(group) : board
    case 'title':
      return withCard({ title: 'Un lieu d’écoute au collège, ouvert le soir '.repeat(which % 5) })
    case 'field':
      return withCard({ fields: { questions: QUESTIONS.slice(which % 3), status: 'exists', state: 'kept' } })
    case 'group':
      return withCard({ group })
    case 'removal':
      return withCard({ removed: which % 2 ? { by: 'someone1' as never, at: 1 } : null })
    case 'questions':
      return { ...board, zones: expandZones(SPECS, { question: QUESTIONS.slice(which % 3) }) }
    default:
      return { ...board, groups: GROUPS.slice(which % 3) }
  }
}

const ZONE = ['x', 'y', 'w', 'h', 'count'] as const
const CARD = ['card', 'zone', 'mirror', 'group', 'x', 'y', 'w', 'h'] as const

describe('a board that is projected again and again', () => {
  test('[PB7] is what it would be if it were projected afresh', () => {
    fc.assert(
      fc.property(content, fc.array(change, { maxLength: 15 }), (board, changes) => {
        const project = boardProjector()
        let present: BoardContent = { ...board, groups: GROUPS }
        expect(project(present)).toEqual(projectBoard(present))
        for (const next of changes) {
          present = changed(present, next)
          expect(project(present)).toEqual(projectBoard(present))
        }
      }),
    )
  })

  test('[PB8] gives the very same objects for the zones and cards that are drawn the same', () => {
    fc.assert(
      fc.property(content, fc.array(change, { maxLength: 5 }), (board, changes) => {
        const project = boardProjector()
        let present: BoardContent = { ...board, groups: GROUPS }
        let before = project(present)
        for (const next of changes) {
          present = changed(present, next)
          const after = project(present)
          for (const shown of after.cards) {
            const last = before.cards.find(({ key }) => key === shown.key)
            if (last && CARD.every((name) => last[name] === shown[name])) expect(shown).toBe(last)
          }
          for (const shown of after.zones) {
            const last = before.zones.find(({ zone }) => zone === shown.zone)
            if (last && ZONE.every((name) => last[name] === shown[name])) expect(shown).toBe(last)
          }
          before = after
        }
      }),
    )
  })
})

interface Rectangle {
  readonly x: number
  readonly y: number
  readonly w: number
  readonly h: number
}

function meet(one: Rectangle, other: Rectangle): boolean {
  return one.x < other.x + other.w && other.x < one.x + one.w && one.y < other.y + other.h && other.y < one.y + one.h
}
