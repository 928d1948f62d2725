import { manualClock } from '@tablee/std'
import type { ParticipantId } from '@tablee/model'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { createHistory } from '../history.ts'
import { RELAY } from '../origin.ts'
import { recordsRoot } from '../roots.ts'
import type { RecordValue } from './record-cells.ts'
import { cellsBetween, withCells } from './record-cells.ts'
import { createRecordGestures } from './record-gestures.ts'
import { recordsStore } from './records-store.ts'
import { addRecord, decodeRecord, writeRecordCells } from './records.ts'

const SQUARE = {
  type: 'geo',
  x: 10,
  y: 20,
  rotation: 0,
  props: { w: 100, h: 100, color: 'black' },
  meta: {},
} satisfies RecordValue

function someone(name: string, doc = new Y.Doc()) {
  const history = createHistory()
  const gestures = createRecordGestures({ me: { participant: name as ParticipantId }, clock: manualClock(), history })
  const value = (id: string): RecordValue | undefined => recordsStore(doc).get().get(id)
  const change = (id: string, changes: Readonly<Record<string, unknown>>): void => {
    const before = value(id) ?? SQUARE
    const { props = {}, ...own } = changes
    gestures.change(
      doc,
      id,
      cellsBetween(before, { ...before, ...own, props: { ...(before['props'] as object), ...(props as object) } }),
    )
  }
  return { doc, history, gestures, value, change }
}

function meet(left: Y.Doc, right: Y.Doc): void {
  Y.applyUpdate(right, Y.encodeStateAsUpdate(left, Y.encodeStateVector(right)), 'network')
  Y.applyUpdate(left, Y.encodeStateAsUpdate(right, Y.encodeStateVector(left)), 'network')
}

function pair() {
  const [ines, malik] = [someone('ines'), someone('malik')]
  ines.gestures.add(ines.doc, 'square', SQUARE)
  meet(ines.doc, malik.doc)
  return { ines, malik }
}

test('[R1] a record is what it was made with and a cell for each property changed since', () => {
  const { doc, gestures, change, value } = someone('ines')
  gestures.add(doc, 'square', SQUARE)
  change('square', { x: 15, props: { color: 'red' } })
  expect(value('square')).toEqual({ ...SQUARE, x: 15, props: { ...SQUARE.props, color: 'red' } })
  expect([...(recordsRoot(doc).get('square') as Y.Map<unknown>).keys()].toSorted()).toEqual(['$', 'props.color', 'xy'])
})

test('[R2] two people who change two properties at once both keep theirs', () => {
  const { ines, malik } = pair()
  ines.change('square', { x: 99, y: 98 })
  malik.change('square', { rotation: 1, props: { color: 'red' } })
  meet(ines.doc, malik.doc)
  const both = { ...SQUARE, x: 99, y: 98, rotation: 1, props: { ...SQUARE.props, color: 'red' } }
  expect([ines.value('square'), malik.value('square')]).toEqual([both, both])
})

test('[R3] a move costs few bytes on the wire', () => {
  const { ines } = pair()
  const sizes: number[] = []
  ines.doc.on('update', (update: Uint8Array) => sizes.push(update.length))
  ines.change('square', { x: 99.5, y: 98.25 })
  expect(sizes).toHaveLength(1)
  expect(sizes[0]).toBeLessThan(64)
})

test('[R4] undo brings back one’s own property and leaves the others’', () => {
  const { ines, malik } = pair()
  ines.change('square', { x: 99 })
  meet(ines.doc, malik.doc)
  malik.change('square', { props: { color: 'red' } })
  meet(ines.doc, malik.doc)
  ines.history.undo()
  expect(ines.value('square')).toEqual({ ...SQUARE, props: { ...SQUARE.props, color: 'red' } })
})

test('[R5] undo never brings back what someone else removed', () => {
  const { ines, malik } = pair()
  ines.change('square', { x: 99 })
  meet(ines.doc, malik.doc)
  malik.gestures.remove(malik.doc, 'square')
  meet(ines.doc, malik.doc)
  ines.history.undo()
  ines.history.undo()
  expect(ines.value('square')).toBeUndefined()
  meet(ines.doc, malik.doc)
  malik.history.undo()
  expect(malik.value('square')).toBeDefined()
})

test('[R6] undoing a creation removes it without deleting it: what others changed comes back with it', () => {
  const { ines, malik } = pair()
  malik.change('square', { props: { color: 'red' } })
  meet(ines.doc, malik.doc)
  ines.history.undo()
  expect(ines.value('square')).toBeUndefined()
  expect(recordsRoot(ines.doc).has('square')).toBe(true)
  ines.history.redo()
  expect(ines.value('square')?.['props']).toMatchObject({ color: 'red' })
})

test('[R7] what is no record is left out, and is there once it is one', () => {
  const { doc, gestures, value } = someone('ines')
  gestures.add(doc, 'square', SQUARE)
  const root = recordsRoot(doc)
  const nested = new Y.Map<unknown>([['$', { type: 'geo' }]])
  doc.transact(() => {
    root.set('text', 'words')
    root.set('bare', new Y.Map())
    root.set('listed', new Y.Map<unknown>([['$', [1, 2]]]))
    root.set('nested', nested)
    nested.set('props.w', new Y.Map())
    root.set('large', new Y.Map<unknown>([['$', { type: 'x'.repeat(200_000) }]]))
  })
  expect([...recordsStore(doc).get().keys()]).toEqual(['square'])
  nested.set('props.w', 5)
  expect(value('nested')).toEqual({ type: 'geo', props: { w: 5 } })
})

test('[R8] what is too large for one update is refused, and nothing is written', () => {
  const { doc, gestures, history, value } = someone('ines')
  const long = { ...SQUARE, props: { text: 'é'.repeat(20_000) } }
  expect(gestures.add(doc, 'long', long)).toEqual({ ok: false, error: { code: 'drawing-too-large' } })
  gestures.add(doc, 'square', SQUARE)
  expect(gestures.change(doc, 'square', new Map([['props.text', 'x'.repeat(40_000)]])).ok).toBe(false)
  expect(value('square')).toEqual(SQUARE)
  history.undo()
  expect(history.state.get().canUndo).toBe(false)
})

test('[R9] a property that a migration took away stays away', () => {
  const doc = new Y.Doc()
  addRecord(doc, 'square', SQUARE, RELAY)
  const after = { ...SQUARE, props: { w: 100, h: 100 } }
  writeRecordCells(doc, 'square', cellsBetween(SQUARE, after), RELAY)
  const copy = new Y.Doc()
  meet(doc, copy)
  expect(decodeRecord(recordsRoot(copy).get('square'))).toEqual(after)
})

test('[R10] keys that mean something to the language are properties like others', () => {
  const value = withCells(SQUARE, [
    ['props.__proto__', { polluted: true }],
    ['__proto__', { polluted: true }],
  ])
  expect(Object.keys(value)).toContain('__proto__')
  expect((value as { polluted?: boolean }).polluted).toBeUndefined()
  expect(({} as { polluted?: boolean }).polluted).toBeUndefined()
})
