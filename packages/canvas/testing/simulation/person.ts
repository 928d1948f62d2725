import type { History } from '@tablee/documents'
import { createHistory } from '@tablee/documents'
import { createRecordGestures } from '@tablee/documents/records'
import type { ParticipantId } from '@tablee/model'
import { manualClock } from '@tablee/std'
import type { TLPageId, TLShape, TLStore } from '@tldraw/tldraw'
import { createTLStore } from '@tldraw/tldraw'
import * as Y from 'yjs'
import type { DrawingBinding } from '../../src/drawing/bind-drawing.ts'
import { bindDrawing } from '../../src/drawing/bind-drawing.ts'
import type { DrawingDocuments, DrawingLayer, DrawingRefusal } from '../../src/drawing/drawing-layers.ts'
import { DRAWN_SHAPES, isDrawn } from '../../src/drawing/drawn-shapes.ts'

/** Somebody who draws in a tldraw store of their own. */
export interface Person {
  readonly store: TLStore
  readonly documents: DrawingDocuments
  readonly history: History
  readonly binding: DrawingBinding
  readonly refusals: DrawingRefusal[]
  /** Whether they are in the middle of a gesture. */
  isBusy: boolean
  drawsOn: DrawingLayer | null
  /** What is drawn on their canvas, from the back to the front. */
  readonly drawn: () => readonly TLShape[]
}

export const PAGE = 'page:page' as TLPageId

/** A person with a tldraw store and their copies of both documents, of those client ids. */
export function createPerson(name: string, clients: { readonly base: number; readonly board: number }): Person {
  const store = createTLStore({ shapeUtils: DRAWN_SHAPES, bindingUtils: [] })
  const documents = { base: new Y.Doc(), board: new Y.Doc() }
  documents.base.clientID = clients.base
  documents.board.clientID = clients.board
  const history = createHistory()
  const refusals: DrawingRefusal[] = []
  const binding = bindDrawing({
    store,
    page: PAGE,
    documents,
    gestures: createRecordGestures({ me: { participant: name as ParticipantId }, clock: manualClock(), history }),
    history,
    drawOn: () => person.drawsOn,
    isBusy: () => person.isBusy,
    isHeld: () => false,
    gesture: () => undefined,
    onRefused: (refusal) => refusals.push(refusal),
    ask: () => undefined,
  })
  const person: Person = {
    store,
    documents,
    history,
    binding,
    refusals,
    isBusy: false,
    drawsOn: 'board',
    drawn: () =>
      store
        .allRecords()
        .filter((record): record is TLShape => record.typeName === 'shape' && isDrawn(record))
        .toSorted((left, right) => (left.index < right.index ? -1 : 1)),
  }
  return person
}
