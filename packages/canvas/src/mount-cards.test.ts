import type { TLShape, TLShapeId } from '@tldraw/tldraw'
import { atom } from '@tldraw/tldraw'
import { expect, test } from 'vitest'
import type { MountingEditor } from './mount-cards.ts'
import { cardsSeen, hasFace, mountCards } from './mount-cards.ts'

const idOf = (card: number): TLShapeId => `shape:card-${card}` as TLShapeId

/** An editor of 500 cards in a row, from which the first `inView` are seen; frames pass when the test says so. */
function fiveHundred({ zoom, inView }: { readonly zoom: number; readonly inView: number }) {
  const ids = Array.from({ length: 500 }, (_, card) => idOf(card))
  const camera = atom('zoom', zoom)
  const view = atom('cards in view', inView)
  const frames: FrameRequestCallback[] = []
  const editor = {
    getCulledShapes: () => new Set(ids.slice(view.get())),
    getCurrentPageShapeIds: () => new Set(ids),
    getShape: (id: TLShapeId) => ({ id, type: 'card' }) as TLShape,
    getZoomLevel: () => camera.get(),
    timers: { requestAnimationFrame: (callback: FrameRequestCallback) => frames.push(callback) },
  } as unknown as MountingEditor // reason: tldraw's timers are a class
  return {
    editor,
    camera,
    view,
    mounted: () => cardsSeen(editor).size,
    faces: () => ids.filter((id) => cardsSeen(editor).has(id) && hasFace(editor, id)).length,
    frame: () => frames.shift()?.(0),
    allFrames: () => {
      let passed = 0
      for (let next = frames.shift(); next; next = frames.shift(), passed += 1) next(0)
      return passed
    },
  }
}

test('[MOUNT1] a card is mounted with its words from when it comes into view, many of them over several frames', () => {
  const { editor, view, mounted, faces, frame, allFrames } = fiveHundred({ zoom: 1, inView: 10 })
  mountCards(editor)
  expect([mounted(), faces()]).toEqual([10, 10])
  view.set(200)
  expect(mounted()).toBeLessThan(100)
  frame()
  expect(faces()).toBe(mounted())
  expect(allFrames()).toBeGreaterThan(1)
  expect([mounted(), faces()]).toEqual([200, 200])
  view.set(10)
  expect(mounted()).toBe(200)
})

test('[MOUNT2] seen from very far all cards are there, none with its words, in fewer frames', () => {
  const { editor, camera, view, mounted, faces, allFrames } = fiveHundred({ zoom: 1, inView: 10 })
  mountCards(editor)
  camera.set(0.01)
  view.set(500)
  expect(allFrames()).toBeLessThan(4)
  expect([mounted(), faces()]).toEqual([500, 0])
})

test('[MOUNT3] who comes nearer again finds the words of what is in view, and of nothing else', () => {
  const { editor, camera, view, mounted, faces, allFrames } = fiveHundred({ zoom: 0.01, inView: 500 })
  mountCards(editor)
  allFrames()
  view.set(20)
  camera.set(1)
  allFrames()
  expect([mounted(), faces()]).toEqual([500, 20])
})

test('[MOUNT4] where nobody mounts cards part by part, all of them have their words as soon as these can be read', () => {
  const { editor, camera } = fiveHundred({ zoom: 1, inView: 500 })
  expect(hasFace(editor, idOf(499))).toBe(true)
  camera.set(0.1)
  expect(hasFace(editor, idOf(499))).toBe(false)
})
