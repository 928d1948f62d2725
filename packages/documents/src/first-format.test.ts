import { EMPTY_LIVE, KINDS, Plan, expandZones, zonesOf } from '@tablee/model'
import type { CardId } from '@tablee/model'
import { manualClock, seededRandom } from '@tablee/std'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import written from '../testing/first-format.json' with { type: 'json' }
import { readZones } from './boards.ts'
import { readCard, readCards, textFieldOf } from './cards.ts'
import { createGestures } from './gestures.ts'
import { createHistory } from './history.ts'
import { readPlan } from './plan.ts'

/** A document as the first versions wrote it, before kinds had all of their fields (in hexadecimal; never written again). */
const open = (document: 'content' | 'plan' | 'base'): Y.Doc => {
  const doc = new Y.Doc()
  Y.applyUpdate(
    doc,
    Uint8Array.from(written[document].match(/../g) ?? [], (byte) => Number.parseInt(byte, 16)),
  )
  return doc
}

test('[F1] cards of the first format say what they said', () => {
  const cards = readCards(open('content'), 'roadmap')
  const said = cards.map(({ id, kind, title, detail, fields, by, for: structure, at }) => ({
    id,
    kind,
    title,
    detail,
    fields,
    by,
    for: structure,
    at,
  }))
  expect(said).toEqual(written.cards)
  expect(new Set(cards.map(({ kind }) => kind))).toEqual(
    new Set(['idea', 'issue', 'question', 'actor', 'action', 'roadmap-line']),
  )
})

test('[F2] they take what is asked of their kind since', () => {
  const content = open('content')
  const gestures = createGestures({
    home: 'roadmap',
    content,
    board: null,
    me: { participant: 'person-1' as never, structure: null, role: 'participant' },
    clock: manualClock(),
    random: seededRandom(1),
    history: createHistory(manualClock()),
  })
  for (const card of readCards(content, 'roadmap')) {
    gestures.openTexts(card)
    const { fields } = KINDS[card.kind]
    const texts = Object.entries(fields).filter(([, { type }]) => type === 'text')
    expect(texts.filter(([name]) => !textFieldOf(content, card.id, name))).toEqual([])
    expect(readCard(content, 'roadmap', card.id)?.fields).toMatchObject(card.fields)
  }
  const line = readCards(content, 'roadmap').find(({ kind }) => kind === 'roadmap-line')
  const read = () => readCard(content, 'roadmap', line?.id ?? ('none' as CardId))?.fields
  if (line) gestures.addPart(line, 'milestones')
  expect(line && gestures.setField(line, 'cost', 12_500)).toBe(true)
  expect(read()).toMatchObject({ cost: 12_500, milestones: [{}] })
})

test('[F3] a plan of the first format is whole, and names no territory', () => {
  const plan = readPlan(open('plan'))
  expect(Plan.safeParse(plan).error).toBeUndefined()
  expect(plan?.steps.map(({ key }) => key)).toEqual(written.steps)
  expect(plan?.sessions).toHaveLength(written.sessions)
  expect(plan?.territories).toEqual([])
})

test('[F4] a board of the first format has its zones, and shows its cards in them', () => {
  const zones = readZones(open('base'))
  expect(zones.map(({ key }) => key).toSorted()).toEqual(written.zones.toSorted())
  const shown = readCards(open('content'), 'roadmap').filter(({ kind }) => kind === 'question')
  const expanded = expandZones(zones, { question: EMPTY_LIVE.questions.map(({ card }) => card) })
  expect(shown.filter((card) => zonesOf(card, expanded, null).length === 0)).toEqual([])
})
