import { createHistory, rulesOf } from '@tablee/documents'
import { recordsStore, writeDrawingSchema } from '@tablee/documents/records'
import type { DocumentName } from '@tablee/model'
import type { IndexKey, TLShape, TLShapeId } from '@tldraw/tldraw'
import { expect, test, vi } from 'vitest'
import * as Y from 'yjs'
import type { Person } from '../../testing/simulation/index.ts'
import { connect, createPerson, shapeOf } from '../../testing/simulation/index.ts'
import { DRAWING_SCHEMA } from './drawing-schema.ts'
import { recordOf } from './drawn-record.ts'

vi.stubGlobal('requestAnimationFrame', () => 1)

const SQUARE = 'shape:square' as TLShapeId

function two() {
  const [ines, malik] = [createPerson({ name: 'ines', client: 11 }), createPerson({ name: 'malik', client: 12 })]
  const network = connect([ines, malik])
  const meet = (): void => {
    for (const { binding } of [ines, malik]) binding.draw()
    network.deliverAll()
    for (const { binding } of [ines, malik]) binding.draw()
  }
  ines.store.put([shapeOf('geo', SQUARE, { x: 0, y: 0 })])
  meet()
  return { ines, malik, meet }
}

const square = ({ store }: Person): TLShape | undefined => store.get(SQUARE)
const edit = (person: Person, own: object, props: object = {}): void => {
  const shape = square(person)
  if (shape) person.store.put([{ ...shape, ...own, props: { ...shape.props, ...props } }])
}
const record = (doc: Y.Doc, id: string): Y.Map<unknown> => doc.getMap('records').get(id) as Y.Map<unknown>

test('[BIND1] a shape drawn by one is on the canvas of the other, property by property', () => {
  const { ines, malik, meet } = two()
  edit(ines, { x: 50 })
  edit(malik, {}, { color: 'red' })
  meet()
  for (const person of [ines, malik]) expect(square(person)).toMatchObject({ x: 50, props: { color: 'red' } })
})

test('[BIND2] what comes from others while a shape is held waits until it is let go', () => {
  const { ines, malik, meet } = two()
  ines.isBusy = true
  edit(ines, { x: 10 })
  edit(malik, { x: 500 }, { color: 'red' })
  meet()
  expect(square(ines)).toMatchObject({ x: 10, props: { color: 'black' } })
  ines.isBusy = false
  meet()
  for (const person of [ines, malik]) expect(square(person)).toMatchObject({ x: 10, props: { color: 'red' } })
})

test('[BIND3] a gesture is one entry, however many shapes and moments it has', () => {
  const { ines } = two()
  const circle = 'shape:circle' as TLShapeId
  ines.isBusy = true
  for (const x of [5, 10, 15]) {
    edit(ines, { x })
    ines.store.put([shapeOf('draw', circle, { x, y: 0 })])
    ines.binding.draw()
  }
  ines.isBusy = false
  ines.binding.draw()
  ines.history.undo()
  ines.binding.draw()
  expect([square(ines)?.x, ines.store.get(circle)]).toEqual([0, undefined])
})

test('[BIND4] a gesture that is given up writes nothing', () => {
  const { ines } = two()
  const before = square(ines)
  const updates: unknown[] = []
  ines.documents.board.on('update', (update) => updates.push(update))
  ines.isBusy = true
  edit(ines, { x: 99 })
  if (before) ines.store.put([before])
  ines.isBusy = false
  ines.binding.draw()
  expect(updates).toEqual([])
})

test('[BIND5] what someone may not change goes back to what it was, and they are told why', () => {
  const { ines, malik, meet } = two()
  malik.drawsOn = null
  malik.binding.refresh()
  malik.binding.draw()
  expect(square(malik)?.isLocked).toBe(true)
  edit(malik, { x: 99 })
  meet()
  expect([square(malik)?.x, square(ines)?.x, malik.refusals]).toEqual([0, 0, [{ code: 'layer-locked' }]])
})

test('[BIND6] a drawing on the template is written there, under what the pass draws', () => {
  const { ines, malik, meet } = two()
  const title = 'shape:title' as TLShapeId
  ines.drawsOn = 'base'
  ines.binding.refresh()
  ines.store.put([shapeOf('text', title, { x: 5, y: 5 })])
  meet()
  expect([...recordsStore(malik.documents.base).get().keys()]).toEqual([title])
  expect(malik.drawn().map(({ id, isLocked }) => [id, isLocked])).toEqual([
    [title, true],
    [SQUARE, false],
  ])
})

test('[BIND7] a record that cannot be drawn is left out, stops nothing, and is there once it is mended', () => {
  const { ines, malik, meet } = two()
  const junk: readonly unknown[] = [
    { type: 'geo', x: 'left' },
    { type: 'embed', x: 0, y: 0, props: { url: 'https://elsewhere.example' } },
    { ...shapeOf('text', SQUARE, { x: 0, y: 0 }), props: { richText: { type: 'doc', content: [{ type: 'image' }] } } },
    { ...shapeOf('draw', SQUARE, { x: 0, y: 0 }), props: { segments: [] } },
    { ...shapeOf('geo', SQUARE, { x: 1e12, y: 0 }) },
  ]
  for (const [at, base] of junk.entries())
    malik.documents.board.getMap('records').set(`shape:junk-${at}`, new Y.Map<unknown>([['$', base]]))
  meet()
  expect(ines.drawn().map(({ id }) => id)).toEqual([SQUARE])
  record(malik.documents.board, 'shape:junk-4').set('xy', [7, 8])
  meet()
  expect(ines.store.get('shape:junk-4' as TLShapeId)).toMatchObject({ x: 7, y: 8 })
})

test('[BIND8] what a peer calls by the id of a card does not take its place', () => {
  const { ines, malik, meet } = two()
  const taken = { ...shapeOf('geo', 'shape:card-1' as TLShapeId, { x: 0, y: 0 }), type: 'group', props: {} }
  ines.store.mergeRemoteChanges(() => ines.store.put([taken]))
  malik.store.put([shapeOf('geo', 'shape:card-1' as TLShapeId, { x: 5, y: 5 })])
  meet()
  expect(ines.store.get('shape:card-1' as TLShapeId)).toMatchObject({ type: 'group' })
})

test('[BIND9] what a newer Tablée drew is not shown and not written over; what an older one drew is brought up to date', () => {
  const { ines, malik, meet } = two()
  const { sequences } = DRAWING_SCHEMA
  const geo = sequences['com.tldraw.shape.geo'] ?? 0
  const newer = { schemaVersion: 2, sequences: { ...sequences, 'com.tldraw.shape.geo': geo + 1 } }
  writeDrawingSchema(malik.documents.board, newer, { source: 'person' })
  meet()
  expect([ines.drawn(), ines.binding.newer()]).toEqual([[], ['board']])
  ines.store.put([shapeOf('geo', 'shape:other' as TLShapeId, { x: 0, y: 0 })])
  meet()
  expect([ines.drawn(), ines.refusals]).toEqual([[], [{ code: 'layer-locked' }]])

  const text = sequences['com.tldraw.shape.text'] ?? 0
  const older = { schemaVersion: 2, sequences: { ...sequences, 'com.tldraw.shape.text': text - 1 } }
  writeDrawingSchema(malik.documents.board, older, { source: 'person' })
  const { richText: _, ...props } = shapeOf('text', SQUARE, { x: 0, y: 0 }).props as Readonly<Record<string, unknown>>
  const old = {
    type: 'text',
    x: 0,
    y: 0,
    rotation: 0,
    opacity: 1,
    index: 'a9',
    meta: {},
    props: { ...props, text: 'Hier' },
  }
  malik.documents.board.getMap('records').set('shape:old', new Y.Map<unknown>([['$', old]]))
  meet()
  const shown = (): TLShape | undefined => malik.store.get('shape:old' as TLShapeId)
  expect(JSON.stringify(shown()?.props)).toContain('Hier')
  edit(ines, { x: 33 })
  meet()
  expect(malik.documents.board.getMap('meta').get('schema')).toEqual(DRAWING_SCHEMA)
  expect(JSON.stringify(shown()?.props)).toContain('Hier')
  expect(square(malik)?.x).toBe(33)
})

test('[BIND12] the schema that the relay lets anyone write is the one of this tldraw', () => {
  const mayBe = rulesOf('board:board-one.1' as DocumentName)?.values?.['meta']?.['schema']
  expect(mayBe?.(DRAWING_SCHEMA)).toBe(true)
})

test('[BIND10] what is held back is written before an undo, which takes it back', () => {
  const { ines } = two()
  edit(ines, { x: 40 })
  ines.history.undo()
  ines.binding.draw()
  expect([square(ines)?.x, createHistory().state.get().canUndo]).toEqual([0, false])
})

test('[BIND11] a board bears so much of drawing: what a peer forged beyond it is left out, what one draws then is refused in words', () => {
  const { ines, malik, meet } = two()
  const ends = [-45_000, 45_000].map((x) => ({ x, y: 0, z: 0.5 }))
  const across = [0, 1, 2].map(() => ({ type: 'straight', points: ends }))
  malik.documents.board.transact(() => {
    for (let at = 0; at < 100; at += 1) {
      const stroke = recordOf(shapeOf('draw', SQUARE, { x: 0, y: at }), 'a1' as IndexKey)
      const value = { ...stroke, props: { ...(stroke['props'] as object), segments: across } }
      malik.documents.board.getMap('records').set(`shape:forged-${at}`, new Y.Map<unknown>([['$', value]]))
    }
  })
  meet()
  expect(ines.drawn().length).toBeGreaterThan(10)
  expect(ines.drawn().length).toBeLessThan(100)
  expect(ines.drawn().map(({ id }) => id)).toContain(SQUARE)
  expect(malik.drawn().map(({ id }) => id)).toEqual(ines.drawn().map(({ id }) => id))
  ines.store.put([shapeOf('geo', 'shape:mine' as TLShapeId, { x: 0, y: 0 })])
  meet()
  expect(ines.refusals).toEqual([{ code: 'drawing-full' }])
  for (const { id } of ines.drawn()) ines.store.remove([id])
  meet()
  ines.refusals.length = 0
  for (const { id } of ines.drawn()) ines.store.remove([id])
  meet()
  ines.store.put([shapeOf('geo', 'shape:mine' as TLShapeId, { x: 0, y: 0 })])
  meet()
  expect([ines.refusals, malik.drawn().map(({ id }) => id)]).toEqual([[], ['shape:mine']])
})
