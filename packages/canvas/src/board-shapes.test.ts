import type { Card, CardId, Live, ParticipantId, Person, StructureId, ZoneSpec } from '@tablee/model'
import { EMPTY_LIVE, expandZones } from '@tablee/model'
import { cardWith } from '@tablee/model/testing'
import { expect, test } from 'vitest'
import type { Surroundings, WantedShape } from './board-shapes.ts'
import { ASIDE, boardShapes } from './board-shapes.ts'
import { projectBoard } from './project-board.ts'

const QUESTION = 'question-1' as CardId
const LEA = 'person-lea' as ParticipantId
const SCHOOL = 'school-1' as StructureId
const MERGED = 'school-2' as StructureId

const live: Live = {
  ...EMPTY_LIVE,
  questions: [{ card: QUESTION, number: 3 }],
  structures: [
    { id: SCHOOL, name: 'Collège des Sources', type: 'education', voice: null, mergedInto: null },
    { id: MERGED, name: 'Collège Sources', type: 'education', voice: null, mergedInto: SCHOOL },
  ],
}
const lea: Person = { id: LEA, name: 'Léa', role: 'participant', structure: MERGED, joinedAt: 0, removed: false }

const specs: readonly ZoneSpec[] = [
  {
    key: 'exists',
    title: { fr: 'Ce qui existe', en: 'What exists' },
    prompt: { fr: 'Que faisons-nous déjà ?' },
    accepts: ['action'],
    means: { sets: { questions: '$each' } },
    box: { x: 0, y: 0, w: 448, h: 400 },
    repeat: { over: 'question', along: 'x' },
    writable: 'facilitation',
  },
]
const action = cardWith('action-01', {
  kind: 'action',
  title: 'Café des parents',
  fields: { questions: [QUESTION] },
  by: LEA,
  for: MERGED,
})

function shapes(cards: readonly Card[], around: Partial<Surroundings> = {}): readonly WantedShape[] {
  const board = projectBoard({ zones: expandZones(specs, { question: [QUESTION] }), cards, placements: new Map() })
  return boardShapes(board, {
    live,
    people: new Map([[LEA, lea]]),
    questions: new Map([[QUESTION, 'Comment allons-nous repérer plus tôt ?']]),
    language: 'fr',
    role: 'participant',
    writable: true,
    aside: { title: 'À placer', prompt: '' },
    ...around,
  })
}

test('[BS1] a column says which question it stands for', () => {
  expect(shapes([])[0]).toMatchObject({
    type: 'zone',
    props: { title: 'Ce qui existe', mark: 3, question: 'Comment allons-nous repérer plus tôt ?' },
  })
})

test('[BS2] only those who may write in a zone are offered to add to it', () => {
  expect(shapes([])[0]?.props).toMatchObject({ open: false, locked: true })
  expect(shapes([], { role: 'facilitation' })[0]?.props).toMatchObject({ open: true, locked: false })
  expect(shapes([], { role: 'facilitation', writable: false })[0]?.props).toMatchObject({ open: false, locked: false })
})

test('[BS3] a card shows its author, the structure that its own was merged into, and its questions', () => {
  expect(shapes([action]).at(-1)).toMatchObject({
    key: 'card-action-01',
    props: { byline: 'Léa · Collège des Sources', marks: [3], mirror: false },
  })
})

test('[BS4] a card without author says nobody', () => {
  expect(shapes([{ ...action, by: null, for: null }]).at(-1)).toMatchObject({ props: { byline: '' } })
})

test('[BS5] cards of no zone lie on a place of their own, behind them', () => {
  const [first] = shapes([{ ...action, kind: 'idea', fields: {} }])
  expect(first).toMatchObject({
    type: 'zone',
    key: `zone-${ASIDE}`,
    props: { title: 'À placer', count: 1, open: false },
  })
})

test('[BS6] a card shows what its fields say at a glance, in words of the reader', () => {
  const line = cardWith('line-0001', {
    kind: 'roadmap-line',
    fields: { state: 'under-way', due: '2027-03-15', lead: MERGED, objective: 'Accueillir' },
  })
  expect(shapes([line]).at(-1)).toMatchObject({ props: { facts: 'En cours · 15 mars 2027 · Collège des Sources' } })
  expect(shapes([line], { language: 'en' }).at(-1)).toMatchObject({
    props: { facts: 'Under way · 15 Mar 2027 · Collège des Sources' },
  })
  expect(shapes([action]).at(-1)).toMatchObject({ props: { facts: '' } })
})
