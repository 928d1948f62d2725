import type { Editor, TLPageId, TLShapeId } from '@tldraw/tldraw'
import { createTLStore } from '@tldraw/tldraw'
import { valueStore } from '@tablee/std'
import fc from 'fast-check'
import { expect, test, vi } from 'vitest'
import type { WantedShape } from './board-shapes.ts'
import { CardShapeUtil } from './card-shape.tsx'
import type { DrawnEditor } from './draw-board.ts'
import { drawBoard } from './draw-board.ts'
import { indexIn } from './drawing/bands.ts'

vi.stubGlobal('requestAnimationFrame', () => 1)
vi.stubGlobal('cancelAnimationFrame', () => undefined)

const PAGE = 'page:page' as TLPageId
const DEFAULTS = new CardShapeUtil(null as never).getDefaultProps()
const idOf = (card: number): TLShapeId => `shape:card-${card}` as TLShapeId

const wantedCard = (card: number, x = card * 300, title = 'Une carte'): WantedShape =>
  ({ type: 'card', key: `card-${card}`, x, y: 0, props: { ...DEFAULTS, title }, shown: {} }) as WantedShape

/** A canvas on which ten cards are drawn, and a hand that may hold some of them. */
function tenDrawn() {
  const store = createTLStore({ shapeUtils: [CardShapeUtil], bindingUtils: [] })
  const wanted = valueStore<readonly WantedShape[]>(Array.from({ length: 10 }, (_, card) => wantedCard(card)))
  const held = new Set<TLShapeId>()
  let cancelled = 0
  const editor: DrawnEditor = {
    store,
    getCurrentPageId: () => PAGE,
    getSelectedShapeIds: () => [...held],
    isIn: (state) => state === 'select.translating' && held.size > 0,
    cancel: () => {
      cancelled += 1
      return editor as Editor // reason: nothing is chained here
    },
  }
  let next: (() => void) | null = null
  const soon = (draw: () => void) => {
    next = draw
    return () => (next = null)
  }
  const written = new Set<TLShapeId>()
  const isWritten = (shape: TLShapeId) => written.has(shape)
  const isHeld = (shape: TLShapeId) => held.has(shape) || isWritten(shape)
  const drawing = drawBoard(editor, wanted, { isHeld, isWritten }, soon)
  const shapes = () => store.allRecords().filter((record) => record.typeName === 'shape')
  return { store, wanted, held, written, drawing, shapes, cancelled: () => cancelled, frame: () => next?.() }
}

const turn = fc.oneof(
  fc.record({ do: fc.constantFrom('move', 'pull'), card: fc.nat(11), x: fc.integer({ min: 0, max: 900 }) }),
  fc.record({
    do: fc.constantFrom('say', 'hold', 'let go', 'remove', 'add', 'last', 'delete', 'stray', 'draw'),
    card: fc.nat(11),
    x: fc.constant(0),
  }),
)

test('[DRAW1] whatever others and the person do, the canvas shows what is wanted, but for the place of what is held', () => {
  fc.assert(
    fc.property(fc.array(turn, { maxLength: 40 }), (turns) => {
      const { store, wanted, held, drawing, shapes } = tenDrawn()
      for (const { do: act, card, x } of turns) {
        const [key, there] = [`card-${card}`, store.get(idOf(card))]
        const without = wanted.get().filter((shape) => shape.key !== key)
        const own = wanted.get().find((shape) => shape.key === key)
        const change = (next: WantedShape): void =>
          wanted.set(wanted.get().map((shape) => (shape.key === key ? next : shape)))
        switch (act) {
          case 'move':
            change(wantedCard(card, x))
            break
          case 'say':
            change(wantedCard(card, own?.x, `Une carte ${card}`))
            break
          case 'remove':
            wanted.set(without)
            break
          case 'add':
            if (!own) wanted.set([...without, wantedCard(card)])
            break
          case 'last':
            if (own) wanted.set([...without, own])
            break
          case 'pull':
            if (there) store.put([{ ...there, x }])
            break
          case 'delete':
            if (there && !held.has(there.id)) store.remove([there.id])
            break
          case 'stray':
            if (there) store.put([{ ...there, id: `shape:stray-${card}` as TLShapeId }])
            break
          case 'hold':
            if (there) held.add(there.id)
            break
          case 'let go':
            held.delete(idOf(card))
            break
          case 'draw': {
            const before = new Map(shapes().map((shape) => [shape.id, shape]))
            drawing.draw()
            expect(
              shapes()
                .map(({ id }) => id)
                .toSorted(),
            ).toEqual(
              wanted
                .get()
                .map((shape) => `shape:${shape.key}`)
                .toSorted(),
            )
            for (const [order, shape] of wanted.get().entries()) {
              const id = `shape:${shape.key}` as TLShapeId
              const place = (held.has(id) && before.get(id)) || shape
              expect(store.get(id)).toMatchObject({ x: place.x, index: indexIn('cards', order), props: shape.props })
            }
          }
        }
      }
    }),
    { numRuns: 300 },
  )
})

test('[DRAW2] a card that only moves keeps what it shows, and the others are left alone', () => {
  const { store, wanted, drawing } = tenDrawn()
  const [moved, other] = [store.get(idOf(3)), store.get(idOf(4))]
  wanted.set(wanted.get().map((shape) => (shape.key === 'card-3' ? wantedCard(3, 7) : shape)))
  drawing.draw()
  expect(store.get(idOf(3))).toMatchObject({ x: 7 })
  expect(store.get(idOf(3))?.props).toBe(moved?.props)
  expect(store.get(idOf(4))).toBe(other)
})

test('[DRAW3] what others moved while it was held goes to its place once it is let go', () => {
  const { store, wanted, held, drawing } = tenDrawn()
  held.add(idOf(3))
  wanted.set(wanted.get().map((shape) => (shape.key === 'card-3' ? wantedCard(3, 7) : shape)))
  drawing.draw()
  expect(store.get(idOf(3))).toMatchObject({ x: 900 })
  drawing.draw()
  held.delete(idOf(3))
  drawing.draw()
  expect(store.get(idOf(3))).toMatchObject({ x: 7 })
})

test('[DRAW4] of several cards that are dragged, the others stay in hand when one goes; the drag of the last is over', () => {
  const { wanted, held, drawing, shapes, cancelled } = tenDrawn()
  for (const card of [3, 4]) held.add(idOf(card))
  const take = (key: string): void => {
    wanted.set(wanted.get().filter((shape) => shape.key !== key))
    drawing.draw()
  }
  take('card-3')
  expect([cancelled(), shapes().length]).toEqual([0, 9])
  take('card-4')
  expect([cancelled(), shapes().length]).toEqual([1, 8])
})

test('[DRAW5] what giving a drag up puts back, though others removed it meanwhile, goes again', () => {
  const { store, wanted, drawing, shapes, frame } = tenDrawn()
  const taken = store.get(idOf(3))
  wanted.set(wanted.get().filter((shape) => shape.key !== 'card-3'))
  drawing.draw()
  if (taken) store.put([taken])
  expect(shapes()).toHaveLength(10)
  frame()
  expect(shapes()).toHaveLength(9)
})

test('[DRAW6] a card that is written in stays where it is while others remove it, and goes once it is left', () => {
  const { wanted, written, drawing, shapes, cancelled } = tenDrawn()
  written.add(idOf(3))
  wanted.set(wanted.get().filter((shape) => shape.key !== 'card-3'))
  drawing.draw()
  expect([shapes().length, cancelled()]).toEqual([10, 0])
  wanted.set(wanted.get().filter((shape) => shape.key !== 'card-4'))
  drawing.draw()
  expect([shapes().length, cancelled()]).toEqual([9, 0])
  written.clear()
  drawing.draw()
  expect(shapes().map(({ id }) => id)).not.toContain(idOf(3))
})
