import type { RecordsDiff, TLRecord, TLShapeId, TLStore } from '@tldraw/tldraw'
import { createTLStore, reverseRecordsDiff } from '@tldraw/tldraw'
import { describe, expect, test, vi } from 'vitest'
import * as Y from 'yjs'
import { connect, createPerson, shapeOf } from '../../testing/simulation/index.ts'
import { DRAWN_SHAPES } from './drawn-shapes.ts'

/** What a scenario needs of a way to tie two canvases together. */
interface Pair {
  readonly stores: readonly [TLStore, TLStore]
  /** Everything that is written reaches the other, and their canvas. */
  readonly exchange: () => void
  /** The first person takes back what they did last. */
  readonly undo: () => void
}

vi.stubGlobal('requestAnimationFrame', () => 1)

const SQUARE = 'shape:square' as TLShapeId
const BINDINGS = { ours, naive }

/** What becomes of the square on both canvases. */
type Seen = readonly (object | null)[]
const seen = ({ stores }: Pair): Seen =>
  stores.map((store) => {
    const shape = store.get(SQUARE)
    return shape ? { x: shape.x, color: (shape.props as { readonly color: string }).color } : null
  })

interface Scenario {
  readonly play: (pair: Pair) => void
  /** What becomes of the square with ours. */
  readonly kept: Seen
  /** The same with a naive one, which loses what one of the two did. */
  readonly lost: Seen
}

const SCENARIOS: Readonly<Record<string, Scenario>> = {
  '[NAIVE1] records written whole: of two people who change one shape at once, one loses their change': {
    play: (pair) => {
      move(pair.stores[0], 50)
      paint(pair.stores[1], 'red')
      pair.exchange()
    },
    kept: [
      { x: 50, color: 'red' },
      { x: 50, color: 'red' },
    ],
    lost: [
      { x: 0, color: 'red' },
      { x: 0, color: 'red' },
    ],
  },
  '[NAIVE2] an undo that puts records back: what others changed meanwhile is gone': {
    play: (pair) => {
      move(pair.stores[0], 50)
      pair.exchange()
      paint(pair.stores[1], 'red')
      pair.exchange()
      pair.undo()
      pair.exchange()
    },
    kept: [
      { x: 0, color: 'red' },
      { x: 0, color: 'red' },
    ],
    lost: [
      { x: 0, color: 'black' },
      { x: 0, color: 'black' },
    ],
  },
  '[NAIVE3] an undo that puts records back: what others removed comes back': {
    play: (pair) => {
      move(pair.stores[0], 50)
      pair.exchange()
      pair.stores[1].remove([SQUARE])
      pair.exchange()
      pair.undo()
      pair.exchange()
    },
    kept: [null, null],
    lost: [
      { x: 0, color: 'black' },
      { x: 0, color: 'black' },
    ],
  },
}

for (const [rule, { play, kept, lost }] of Object.entries(SCENARIOS)) {
  describe(`${rule}, with ours and with a naive one`, () => {
    const outcome = (bind: () => Pair): Seen => {
      const pair = bind()
      pair.stores[0].put([shapeOf('geo', SQUARE, { x: 0, y: 0 })])
      pair.exchange()
      play(pair)
      return seen(pair)
    }
    test('nothing is lost with ours', () => expect(outcome(BINDINGS.ours)).toEqual(kept))
    test('it is with a naive one', () => expect(outcome(BINDINGS.naive)).toEqual(lost))
  })
}

describe('[NAIVE4] changes that wait for the next frame: what comes from others overwrites them', () => {
  test('not with ours', () => {
    const pair = ours()
    pair.stores[0].put([shapeOf('geo', SQUARE, { x: 0, y: 0 })])
    pair.exchange()
    paint(pair.stores[1], 'red')
    move(pair.stores[0], 50)
    pair.exchange()
    expect(seen(pair)[0]).toEqual({ x: 50, color: 'red' })
  })
  test('with a naive one', () => {
    const pair = naive({ isLate: true })
    pair.stores[0].put([shapeOf('geo', SQUARE, { x: 0, y: 0 })])
    pair.stores[0]._flushHistory()
    pair.exchange()
    paint(pair.stores[1], 'red')
    pair.stores[1]._flushHistory()
    move(pair.stores[0], 50)
    pair.exchange()
    expect(seen(pair)[0]).toEqual({ x: 0, color: 'red' })
  })
})

function move(store: TLStore, x: number): void {
  store.update(SQUARE, (shape) => ({ ...shape, x }))
}

function paint(store: TLStore, color: string): void {
  store.update(SQUARE, (shape) => ({ ...shape, props: { ...shape.props, color } }))
}

function ours(): Pair {
  const [first, second] = [createPerson({ name: 'first', client: 11 }), createPerson({ name: 'second', client: 12 })]
  const network = connect([first, second])
  const drawAll = (): void => {
    for (const { binding } of [first, second]) binding.draw()
  }
  return {
    stores: [first.store, second.store],
    exchange: () => {
      drawAll()
      network.deliverAll()
      drawAll()
    },
    undo: () => void first.history.undo(),
  }
}

/** The binding that everyone writes first: a map of whole records, and tldraw's own diffs to undo. */
function naive({ isLate = false }: { readonly isLate?: boolean } = {}): Pair {
  const people = [1, 2].map((clientID) => {
    const store = createTLStore({ shapeUtils: DRAWN_SHAPES, bindingUtils: [] })
    const doc = new Y.Doc()
    doc.clientID = clientID
    const records = doc.getMap<TLRecord>('whole')
    const past: RecordsDiff<TLRecord>[] = []
    store.listen(
      ({ changes }) => {
        past.push(changes)
        doc.transact(() => {
          for (const record of Object.values(changes.added)) records.set(record.id, record)
          for (const [, record] of Object.values(changes.updated)) records.set(record.id, record)
          for (const id of Object.keys(changes.removed)) records.delete(id)
        })
      },
      { source: 'user', scope: 'document' },
    )
    records.observe((event, transaction) => {
      if (transaction.local) return
      store.mergeRemoteChanges(() => {
        for (const id of event.keysChanged as ReadonlySet<string>) {
          const record = records.get(id)
          if (record) store.put([record])
          else store.remove([id as TLShapeId])
        }
      })
    })
    return { store, doc, past }
  })
  const [first, second] = people
  if (!first || !second) throw new Error('two people were made')
  return {
    stores: [first.store, second.store],
    exchange: () => {
      if (!isLate) for (const { store } of people) store._flushHistory()
      const states = people.map(({ doc }) => Y.encodeStateAsUpdate(doc))
      for (const { doc } of people) for (const state of states) Y.applyUpdate(doc, state)
    },
    undo: () => {
      first.store._flushHistory()
      const last = first.past.at(-1)
      if (last) first.store.applyDiff(reverseRecordsDiff(last) as RecordsDiff<TLRecord>)
      first.store._flushHistory()
    },
  }
}
