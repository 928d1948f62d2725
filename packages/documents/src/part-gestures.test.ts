import type { Card, CardId, FieldValue, ParticipantId } from '@tablee/model'
import { partsIn } from '@tablee/model'
import { manualClock, present, seededRandom } from '@tablee/std'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { readCard } from './cards.ts'
import type { Gestures } from './gestures.ts'
import { createGestures } from './gestures.ts'
import type { History } from './history.ts'
import { createHistory } from './history.ts'
import { cardsOf } from './roots.ts'

interface Person {
  readonly content: Y.Doc
  readonly gestures: Gestures
  readonly history: History
  readonly card: () => Card
  readonly titles: () => readonly (FieldValue | undefined)[]
}

function person(seed: number, content = new Y.Doc()): Person {
  const clock = manualClock()
  const history = createHistory(clock)
  const gestures = createGestures({
    home: 'roadmap',
    content,
    board: null,
    me: { participant: `person-${seed}` as ParticipantId, structure: null, role: 'participant' },
    clock,
    random: seededRandom(seed),
    history,
  })
  const card = (): Card =>
    present(readCard(content, 'roadmap', present([...cardsOf(content).keys()][0], 'a card') as CardId), 'a card')
  return {
    content,
    gestures,
    history,
    card,
    titles: () => partsIn(card().fields['milestones']).map(({ title }) => title),
  }
}

function withLine(seed = 1): Person {
  const one = person(seed)
  one.gestures.addCard({ kind: 'roadmap-line', zone: null, title: 'Ouvrir une permanence' })
  return one
}

function addMilestone({ gestures, card }: Person, title: string): string {
  const id = present(gestures.addPart(card(), 'milestones'), 'a part')
  gestures.setPart(card(), 'milestones', id, 'title', title)
  return id
}

function sync(left: Y.Doc, right: Y.Doc): void {
  Y.applyUpdate(right, Y.encodeStateAsUpdate(left))
  Y.applyUpdate(left, Y.encodeStateAsUpdate(right))
}

test('[PART1] parts come in the order in which they were added, each with what it holds', () => {
  const one = withLine()
  const first = addMilestone(one, 'Premier bilan')
  addMilestone(one, 'Second bilan')
  expect(one.gestures.setPart(one.card(), 'milestones', first, 'due', '2026-12-01')).toBe(true)
  expect(partsIn(one.card().fields['milestones'])).toMatchObject([
    { id: first, title: 'Premier bilan', due: '2026-12-01' },
    { title: 'Second bilan' },
  ])
})

test('[PART2] two people who add parts, or change two fields of one, both keep theirs', () => {
  const left = withLine()
  const shared = addMilestone(left, 'Bilan')
  const right = person(2)
  sync(left.content, right.content)
  addMilestone(left, 'À gauche')
  addMilestone(right, 'À droite')
  left.gestures.setPart(left.card(), 'milestones', shared, 'due', '2026-12-01')
  right.gestures.setPart(right.card(), 'milestones', shared, 'reached', 'yes')
  sync(left.content, right.content)
  expect(left.card()).toEqual(right.card())
  expect(left.titles().toSorted()).toEqual(['Bilan', 'À droite', 'À gauche'].toSorted())
  expect(partsIn(left.card().fields['milestones'])[0]).toMatchObject({ due: '2026-12-01', reached: 'yes' })
})

test('[PART3] what does not fit, is there already, or is no field of a part changes nothing', () => {
  const one = withLine()
  const id = addMilestone(one, 'Bilan')
  const set = (name: string, value: FieldValue): boolean =>
    one.gestures.setPart(one.card(), 'milestones', id, name, value)
  expect([
    set('due', 'demain'),
    set('title', 'Bilan'),
    set('cost', 3),
    set('constructor', 'x'),
    set('reached', ''),
  ]).toEqual([false, false, false, false, false])
  expect(one.gestures.addPart(one.card(), 'due')).toBeNull()
  expect(one.gestures.setPart(one.card(), 'due', id, 'title', 'x')).toBe(false)
  expect(one.gestures.setField(one.card(), 'milestones', [{ title: 'x' }])).toBe(false)
  expect(one.titles()).toEqual(['Bilan'])
})

test('[PART4] undo takes back what this person did, and a part comes back with what others wrote in it', () => {
  const left = withLine()
  const id = addMilestone(left, 'Bilan')
  const right = person(2)
  sync(left.content, right.content)
  left.gestures.removePart(left.card(), 'milestones', id)
  right.gestures.setPart(right.card(), 'milestones', id, 'due', '2026-12-01')
  sync(left.content, right.content)
  expect(left.titles()).toEqual([])
  left.history.undo()
  expect(partsIn(left.card().fields['milestones'])).toEqual([{ id, title: 'Bilan', due: '2026-12-01' }])
})

test('[PART5] what is typed in one box is undone at once', () => {
  const one = withLine()
  const id = addMilestone(one, 'Bilan')
  const writing = {}
  for (const title of ['Bilan ', 'Bilan d', 'Bilan d’étape'])
    one.gestures.setPart(one.card(), 'milestones', id, 'title', title, writing)
  expect(one.titles()).toEqual(['Bilan d’étape'])
  one.history.undo()
  expect(one.titles()).toEqual(['Bilan'])
})

test('[PART6] a card that is copied or merged keeps its parts, and changes those of no other', () => {
  const one = withLine()
  addMilestone(one, 'Bilan')
  const source = one.card()
  one.gestures.addCard({ kind: 'roadmap-line', zone: null, title: 'Une autre', fields: source.fields })
  const ids = [...cardsOf(one.content).keys()] as CardId[]
  const copy = present(readCard(one.content, 'roadmap', present(ids[1], 'a copy')), 'a copy')
  expect(copy.fields['milestones']).toEqual(source.fields['milestones'])
  one.gestures.removePart(copy, 'milestones', String(partsIn(copy.fields['milestones'])[0]?.['id']))
  expect(one.titles()).toEqual(['Bilan'])
})

test('[PART7] what peers wrote wrong in a part is as if it were empty, and stops nothing', () => {
  const one = withLine()
  const id = addMilestone(one, 'Bilan')
  const fields = cardsOf(one.content).get(one.card().id)?.get('fields') as Y.Map<unknown>
  for (const [key, value] of [
    [`milestones.${id}.due`, 'demain'],
    [`milestones.${id}.invented`, 'x'],
    [`milestones.${id}.title.deep`, 'x'],
    ['milestones.lost.title', 'sans sa cellule'],
    ['milestones.text', 'x'],
    ['milestones.un.quatre.cinq.six', 1],
    ['milestones.no such id', 1],
    ['milestones.', 1],
    ['invented.one', 1],
    ['milestones', [{ title: 'd’un bloc' }]],
  ] as const)
    fields.set(key, value)
  expect(one.card().fields['milestones']).toEqual([{ id, title: 'Bilan' }])
})

test('[PART8] parts that come without ids, or with the same one twice, get their own', () => {
  const one = person(1)
  const milestones = [
    { title: 'un' },
    { id: 'same', title: 'deux' },
    { id: 'same', title: 'trois' },
    { id: 'no such id', title: 'quatre' },
  ]
  one.gestures.addCard({ kind: 'roadmap-line', zone: null, fields: { milestones } })
  expect(one.titles()).toEqual(['un', 'deux', 'trois', 'quatre'])
  const ids = partsIn(one.card().fields['milestones']).map(({ id: part }) => part)
  expect(new Set(ids).size).toBe(4)
})

test('[PART9] the texts that a card was made without are there once someone goes to write in them', () => {
  const one = withLine()
  const fields = cardsOf(one.content).get(one.card().id)?.get('fields') as Y.Map<unknown>
  fields.delete('objective')
  expect(one.card().fields['objective']).toBeUndefined()
  one.gestures.openTexts(one.card())
  expect(one.card().fields['objective']).toBe('')
})
