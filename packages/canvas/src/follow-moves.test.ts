import { createHistory } from '@tablee/documents'
import { manualScheduler } from '@tablee/std'
import type { TLShape, TLShapeId } from '@tldraw/tldraw'
import { atom, createTLStore } from '@tldraw/tldraw'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { CardShapeUtil } from './card-shape.tsx'
import { followMoves } from './follow-moves.ts'

const DEFAULTS = new CardShapeUtil(null as never).getDefaultProps()
const cardAt = (id: string, x: number): TLShape =>
  ({
    id: `shape:card-${id}`,
    typeName: 'shape',
    type: 'card',
    parentId: 'page:page',
    index: 'a1',
    x,
    y: 0,
    rotation: 0,
    isLocked: false,
    opacity: 1,
    meta: {},
    props: DEFAULTS,
  }) as unknown as TLShape

/** A canvas with two cards, a hand, and what is heard of it. */
function canvas(dropped: (ids: readonly string[]) => void) {
  const store = createTLStore({ shapeUtils: [CardShapeUtil], bindingUtils: [] })
  const scheduler = manualScheduler()
  const dragging = atom('whether a card is dragged', false)
  store.mergeRemoteChanges(() => store.put([cardAt('a', 0), cardAt('b', 0)]))
  const moves = followMoves(
    {
      sideEffects: store.sideEffects,
      getShape: ((id: TLShapeId) => store.get(id)) as never,
      isIn: () => dragging.get(),
    },
    scheduler,
    { dragging: () => undefined, dropped: (shapes) => dropped(shapes.map(({ id, x }) => `${id} ${x}`)) },
  )
  return { moves, scheduler, dragging, move: (id: string, x: number) => store.put([cardAt(id, x)]) }
}

test('[MOVE1] a card that keys move is put down once they rest, a dragged one as soon as it is let go', () => {
  const heard: (readonly string[])[] = []
  const { moves, scheduler, dragging, move } = canvas((ids) => heard.push(ids))
  move('a', 10)
  scheduler.advance(300)
  move('a', 20)
  scheduler.advance(399)
  expect([heard, moves.isMoving('shape:card-a' as TLShapeId)]).toEqual([[], true])
  scheduler.advance(1)
  expect([heard, moves.isMoving('shape:card-a' as TLShapeId)]).toEqual([[['shape:card-a 20']], false])
  dragging.set(true)
  move('b', 30)
  scheduler.advance(1000)
  expect(heard).toHaveLength(1)
  dragging.set(false)
  scheduler.advance(0)
  expect(heard).toEqual([['shape:card-a 20'], ['shape:card-b 30']])
})

test('[MOVE2] what keys have moved is put down before an undo, which takes back that move and not the one before', () => {
  const [history, places] = [createHistory(), new Y.Doc().getMap<unknown>('places')]
  const { doc } = places
  if (!doc) throw new Error('it was made by one')
  const put = (card: string): void =>
    history.record((write) => write({ doc, map: places, key: card.slice(0, 'shape:card-a'.length) }, card))
  const { moves, scheduler, move } = canvas((ids) => ids.forEach(put))
  history.beforeUndo(moves.settle)
  move('a', 10)
  scheduler.advance(400)
  move('b', 20)
  expect(history.undo()).toBe(true)
  scheduler.advance(400)
  expect(places.toJSON()).toEqual({ 'shape:card-a': 'shape:card-a 10' })
  expect(history.state.get()).toEqual({ canUndo: true, canRedo: true })
})

test('[MOVE3] a board that is left keeps what keys have just moved; a drag goes on with it', () => {
  const heard: (readonly string[])[] = []
  const { moves, scheduler, dragging, move } = canvas((ids) => heard.push(ids))
  move('a', 10)
  dragging.set(true)
  move('b', 20)
  scheduler.advance(1000)
  expect(heard).toEqual([])
  dragging.set(false)
  moves.stop()
  expect(heard).toEqual([['shape:card-a 10', 'shape:card-b 20']])
  move('a', 50)
  scheduler.advance(1000)
  expect(heard).toHaveLength(1)
})

test('[MOVE4] a drag that is given up moves nothing, not even what a group had carried along; what keys had moved stays so', () => {
  const heard: (readonly string[])[] = []
  const { moves, scheduler, dragging, move } = canvas((ids) => heard.push(ids))
  dragging.set(true)
  move('a', 300)
  move('b', 300)
  // back where it was, but for what follows it
  move('a', 0)
  move('b', -300)
  dragging.set(false)
  scheduler.advance(0)
  expect([heard, moves.isMoving('shape:card-b' as TLShapeId)]).toEqual([[[]], false])
  move('a', 10)
  dragging.set(true)
  move('a', 500)
  move('b', 200)
  move('a', 10)
  move('b', -300)
  dragging.set(false)
  scheduler.advance(0)
  expect(heard).toEqual([[], ['shape:card-a 10']])
})

test('[MOVE5] keys that bring a card back where it was have not moved it', () => {
  const heard: (readonly string[])[] = []
  const { scheduler, move } = canvas((ids) => heard.push(ids))
  move('a', 10)
  move('a', 0)
  scheduler.advance(400)
  expect(heard).toEqual([[]])
})
