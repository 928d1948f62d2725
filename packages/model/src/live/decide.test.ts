import { assert as holds } from '@tablee/std'
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Kind } from '../cards/kind.ts'
import { MOST_QUESTIONS } from '../cards/question-mark.ts'
import { mayDraw } from '../documents/can.ts'
import type { DocumentName } from '../documents/document-name.ts'
import { baseOf, boardOf, contentOf } from '../documents/document-name.ts'
import type { BoardId, CardId, ParticipantId, StepId, StructureId } from '../ids/ids.ts'
import type { Role } from '../people/role.ts'
import type { Command } from './command.ts'
import { Command as CommandSchema } from './command.ts'
import type { Known } from './decide.ts'
import { decide } from './decide.ts'
import type { Live } from './live.ts'
import { EMPTY_LIVE, Live as LiveSchema } from './live.ts'

const step = 'step-one' as StepId
const board = 'board-one' as BoardId
const facts: Live = { ...EMPTY_LIVE, rev: 7, steps: [{ id: step, boards: [board], homes: [step, 'directory'] }] }
const card = (index: number): CardId => `question-${index}` as CardId
const NOW = 1_000
const questions: Known = {
  kindOf: () => 'question',
  personOf: () => null,
  newStructure: () => 'structure-new' as StructureId,
  mostStructures: 300,
  now: NOW,
}
const facilitation = { participant: 'facilitator' as ParticipantId, role: 'facilitation' } as const

const run = (live: Live, command: Command, known: Known = questions): Live => {
  const decided = decide(live, command, facilitation, known)
  holds(decided.ok, `refused: ${JSON.stringify(decided)}`)
  return decided.value
}
const numbers = (live: Live): readonly (readonly [string, number])[] =>
  live.questions.map((question) => [question.card, question.number])

describe('who may change the facts', () => {
  const commands: readonly Command[] = [
    { do: 'open', document: contentOf(step) },
    { do: 'share', step },
    { do: 'open-drawing', board },
    { do: 'validate', card: card(1) },
    { do: 'add-structures', names: ['Mission locale'], type: 'association' },
    { do: 'unvalidate', card: card(1) },
  ]
  test.each<Role>(['participant', 'observer'])('%s may not', (role) => {
    const refusals = commands.map((command) => decide(facts, command, { ...facilitation, role }, questions))
    expect(refusals).toEqual(commands.map(() => ({ ok: false, error: { code: 'command-not-allowed' } })))
  })
})

describe('drawing', () => {
  test('is opened to everyone on one board, then closed; what is so already changes nothing', () => {
    const opened = run(facts, { do: 'open-drawing', board })
    expect(opened).toEqual({ ...facts, rev: 8, drawing: [board] })
    expect(run(opened, { do: 'open-drawing', board })).toBe(opened)
    expect(run(opened, { do: 'close-drawing', board })).toEqual({ ...facts, rev: 9, drawing: [] })
  })

  test('is opened on no board that the cycle does not have', () => {
    const asked = { do: 'open-drawing', board: 'board-two' as BoardId } as const
    const refused = { ok: false, error: { code: 'unknown-document' } }
    expect(decide(facts, asked, facilitation, questions)).toEqual(refused)
  })

  test('is closed everywhere in facts of the first format', () => {
    const { drawing: _none, ...before } = facts
    const read = LiveSchema.parse(before)
    const participant = { ...facilitation, role: 'participant' } as const
    expect(mayDraw(boardOf(board, 1), participant, read)).toBe(false)
    expect(run(read, { do: 'open-drawing', board })).toMatchObject({ drawing: [board] })
  })
})

describe('opening and closing', () => {
  test.each([contentOf(step), contentOf('directory'), contentOf('roadmap'), boardOf(board, 1)])(
    '%s opens, then closes',
    (document) => {
      const opened = run(facts, { do: 'open', document })
      expect(opened).toEqual({ ...facts, rev: 8, open: [document] })
      expect(run(opened, { do: 'close', document })).toEqual({ ...facts, rev: 9, open: [] })
    },
  )

  test('what is already so changes nothing, not even the revision', () => {
    const opened = run(facts, { do: 'open', document: contentOf(step) })
    expect(run(opened, { do: 'open', document: contentOf(step) })).toBe(opened)
    expect(run(facts, { do: 'close', document: contentOf(step) })).toBe(facts)
  })

  test.each<DocumentName>([
    boardOf(board, 2),
    boardOf('board-unknown' as BoardId, 1),
    contentOf('step-unknown' as StepId),
    baseOf(board),
    'plan' as DocumentName,
    'live' as DocumentName,
    'desk' as DocumentName,
  ])('%s is not a document that opens', (document) => {
    const refusal = { ok: false, error: { code: 'unknown-document' } }
    expect(decide(facts, { do: 'open', document }, facilitation, questions)).toEqual(refusal)
    expect(decide(facts, { do: 'close', document }, facilitation, questions)).toEqual(refusal)
  })
})

describe('sharing', () => {
  test('a step is shared, then no longer', () => {
    const shared = run(facts, { do: 'share', step })
    expect(shared).toEqual({ ...facts, rev: 8, shared: [step] })
    expect(run(shared, { do: 'share', step })).toBe(shared)
    expect(run(shared, { do: 'unshare', step })).toEqual({ ...facts, rev: 9 })
    expect(run(facts, { do: 'unshare', step })).toBe(facts)
  })

  test('a step that the cycle lacks is refused', () => {
    const unknown = 'step-unknown' as StepId
    expect(decide(facts, { do: 'share', step: unknown }, facilitation, questions)).toEqual({
      ok: false,
      error: { code: 'unknown-step' },
    })
    expect(decide(facts, { do: 'unshare', step: unknown }, facilitation, questions)).toEqual({
      ok: false,
      error: { code: 'unknown-step' },
    })
  })
})

describe('validating questions', () => {
  test('questions are numbered in the order they are validated', () => {
    const two = run(run(facts, { do: 'validate', card: card(1) }), { do: 'validate', card: card(2) })
    expect(numbers(two)).toEqual([
      ['question-1', 1],
      ['question-2', 2],
    ])
    expect(two.rev).toBe(facts.rev + 2)
  })

  test('a question keeps its number when another is taken back, and the freed one goes to the next', () => {
    const three = [1, 2, 3].reduce((live, index) => run(live, { do: 'validate', card: card(index) }), facts)
    const without = run(three, { do: 'unvalidate', card: card(2) })
    expect(numbers(without)).toEqual([
      ['question-1', 1],
      ['question-3', 3],
    ])
    expect(numbers(run(without, { do: 'validate', card: card(4) }))).toEqual([
      ['question-1', 1],
      ['question-4', 2],
      ['question-3', 3],
    ])
  })

  test('a question says when it was validated, and says it still when it is asked for again', () => {
    const one = run(facts, { do: 'validate', card: card(1) })
    expect(run(one, { do: 'validate', card: card(1) }, { ...questions, now: NOW + 5 }).questions).toEqual([
      { card: card(1), number: 1, at: NOW },
    ])
  })

  test('validating twice, or taking back what is not validated, changes nothing', () => {
    const one = run(facts, { do: 'validate', card: card(1) })
    expect(run(one, { do: 'validate', card: card(1) })).toBe(one)
    expect(run(one, { do: 'unvalidate', card: card(2) })).toBe(one)
  })

  test('one more than there are colours is refused', () => {
    const full = Array.from({ length: MOST_QUESTIONS }, (_, index) => index).reduce(
      (live, index) => run(live, { do: 'validate', card: card(index) }),
      facts,
    )
    const refusal = { ok: false, error: { code: 'too-many-questions', most: MOST_QUESTIONS } }
    expect(decide(full, { do: 'validate', card: card(99) }, facilitation, questions)).toEqual(refusal)
    expect(run(full, { do: 'validate', card: card(0) })).toBe(full)
  })

  test.each<Kind | null>(['idea', 'issue', 'actor', 'action', 'roadmap-line', null])(
    'a card of kind %s is not a question',
    (kind) => {
      const refusal = { ok: false, error: { code: 'not-a-question' } }
      expect(
        decide(facts, { do: 'validate', card: card(1) }, facilitation, { ...questions, kindOf: () => kind }),
      ).toEqual(refusal)
    },
  )

  test('a validated question can be taken back after its card was removed', () => {
    const one = run(facts, { do: 'validate', card: card(1) })
    expect(run(one, { do: 'unvalidate', card: card(1) }, { ...questions, kindOf: () => null }).questions).toEqual([])
  })
})

const anyCommand: fc.Arbitrary<Command> = fc.oneof(
  fc.record({ do: fc.constantFrom('validate', 'unvalidate'), card: fc.nat(12).map(card) }),
  fc.record({
    do: fc.constantFrom('open', 'close'),
    document: fc.constantFrom(contentOf(step), contentOf('roadmap'), boardOf(board, 1), boardOf(board, 9)),
  }),
  fc.record({ do: fc.constantFrom('share', 'unshare'), step: fc.constantFrom(step, 'step-unknown' as StepId) }),
)

test('whatever the commands: numbers are unique and held, the revision grows with each change only, and facts stay well formed', () => {
  fc.assert(
    fc.property(fc.array(anyCommand, { maxLength: 60 }), (commands) => {
      let live = facts
      for (const command of commands) {
        const decided = decide(live, command, facilitation, questions)
        if (!decided.ok) continue
        const before = new Map(numbers(live))
        const after = numbers(decided.value)
        expect(new Set(after.map(([, number]) => number)).size).toBe(after.length)
        expect(after.filter(([id, number]) => before.has(id) && before.get(id) !== number)).toEqual([])
        expect(after.filter(([, number]) => number < 1 || number > MOST_QUESTIONS)).toEqual([])
        expect(decided.value.rev).toBe(decided.value === live ? live.rev : live.rev + 1)
        live = decided.value
      }
      expect(LiveSchema.safeParse(live).success).toBe(true)
    }),
  )
})

test('decide never changes the facts that it is given', () => {
  const frozen = structuredClone(facts)
  fc.assert(
    fc.property(anyCommand, (command) => {
      decide(facts, command, facilitation, questions)
      expect(facts).toEqual(frozen)
    }),
  )
})

describe('structures', () => {
  const [school, town] = ['school' as StructureId, 'town' as StructureId]
  const lea = 'person-lea' as ParticipantId
  const structure = (id: StructureId) => ({ id, name: id, type: 'association', voice: null, mergedInto: null }) as const
  const there: Live = { ...facts, structures: [structure(school), structure(town)] }
  const known: Known = {
    ...questions,
    personOf: (id) => (id === lea ? { id, role: 'participant', structure: school, removed: false } : null),
  }

  test('one of its own people carries its voice, and nobody else', () => {
    const named = run(there, { do: 'name-voice', structure: school, voice: lea }, known)
    expect(named.structures[0]?.voice).toBe(lea)
    expect(named.rev).toBe(there.rev + 1)
    for (const [asked, voice] of [
      [town, lea],
      [school, 'person-unknown' as ParticipantId],
    ] as const) {
      const refused = decide(there, { do: 'name-voice', structure: asked, voice }, facilitation, known)
      expect(refused).toEqual({ ok: false, error: { code: 'voice-elsewhere' } })
    }
  })

  test('merged into another, it is read as that one; taken apart and named, the facts say so', () => {
    const merged = run(there, { do: 'merge-structure', structure: school, into: town }, known)
    expect(merged.structures[0]?.mergedInto).toBe(town)
    const apart = run(merged, { do: 'separate-structure', structure: school }, known)
    expect(apart.structures).toEqual(there.structures)
    const named = run(apart, { do: 'name-structure', structure: school, name: 'Collège', type: 'education' }, known)
    expect(named.structures[0]).toMatchObject({ name: 'Collège', type: 'education' })
    expect(run(named, { do: 'name-structure', structure: school, name: 'Collège', type: 'education' }, known)).toBe(
      named,
    )
  })
})

test.each([
  {},
  { do: 'validate' },
  { do: 'validate', card: 'no' },
  { do: 'validate', card: '__proto__' },
  { do: 'open', document: '../plan' },
  { do: 'share', step: 3 },
  { do: 'explode' },
  'validate',
  null,
])('%j is no command', (value) => {
  expect(CommandSchema.safeParse(value).success).toBe(false)
})

declare function structuredClone<T>(value: T): T
