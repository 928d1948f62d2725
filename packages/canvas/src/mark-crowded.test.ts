import type { Editor, TLPageId, TLShape, TLShapeId } from '@tldraw/tldraw'
import { createTLStore } from '@tldraw/tldraw'
import { expect, test } from 'vitest'
import { CardShapeUtil } from './card-shape.tsx'
import { indexIn } from './drawing/bands.ts'
import { markCrowded } from './mark-crowded.ts'

/** A canvas of ten cards that others move, and its time, which goes on when it is told to. */
function tenCards() {
  const store = createTLStore({ shapeUtils: [CardShapeUtil], bindingUtils: [] })
  const due: (() => void)[] = []
  const container = { dataset: {} as Record<string, string> }
  const editor = {
    sideEffects: store.sideEffects,
    getContainer: () => container,
    timers: { setTimeout: (run: () => void) => void due.push(run) },
  } as unknown as Pick<Editor, 'sideEffects' | 'getContainer' | 'timers'> // reason: no more of an editor is asked for
  const cardAt = (card: number, x: number): TLShape =>
    ({
      id: `shape:${card}` as TLShapeId,
      typeName: 'shape',
      type: 'card',
      parentId: 'page:page' as TLPageId,
      index: indexIn('cards', card),
      props: new CardShapeUtil(null as never).getDefaultProps(),
      x,
      y: 0,
      rotation: 0,
      isLocked: false,
      opacity: 1,
      meta: {},
    }) as never
  store.put(Array.from({ length: 10 }, (_, card) => cardAt(card, 0)))
  const stop = markCrowded(editor)
  return {
    stop,
    moveAs: (source: 'others' | 'me', cards: number, x: number): void => {
      const put = (): void => store.put(Array.from({ length: cards }, (_, card) => cardAt(card, x)))
      if (source === 'me') put()
      else store.mergeRemoteChanges(put)
    },
    wait: (): void => {
      for (const run of due.splice(0)) run()
    },
    isCrowded: (): boolean => 'crowded' in container.dataset,
  }
}

test('[CROWD1] a few cards that others move glide; many do not, until they lie still', () => {
  const { moveAs, wait, isCrowded } = tenCards()
  moveAs('others', 6, 1)
  expect(isCrowded()).toBe(false)
  moveAs('others', 7, 2)
  expect(isCrowded()).toBe(true)
  wait()
  expect(isCrowded()).toBe(true)
  moveAs('others', 2, 3)
  wait()
  expect(isCrowded()).toBe(false)
})

test('[CROWD2] what the person moves is not counted, and a board that is left bears no mark', () => {
  const { moveAs, stop, wait, isCrowded } = tenCards()
  moveAs('me', 10, 1)
  expect(isCrowded()).toBe(false)
  moveAs('others', 10, 2)
  stop()
  wait()
  expect(isCrowded()).toBe(false)
})
