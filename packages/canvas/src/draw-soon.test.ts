import { manualScheduler } from '@tablee/std'
import { expect, test, vi } from 'vitest'
import { drawSoon } from './draw-soon.ts'

const frames: (() => void)[] = []
vi.stubGlobal('requestAnimationFrame', (callback: () => void) => frames.push(callback))
vi.stubGlobal('cancelAnimationFrame', (frame: number) => void frames.splice(frame - 1, 1))

function seenFrom(zoom: number) {
  frames.length = 0
  const time = manualScheduler()
  let drawn = 0
  const callOff = drawSoon({ getZoomLevel: () => zoom }, time)(() => (drawn += 1))
  return { time, callOff, drawn: () => drawn }
}

test('[SOON1] what others do is drawn at the next frame', () => {
  const { drawn } = seenFrom(0.5)
  frames[0]?.()
  expect(drawn()).toBe(1)
})

test('[SOON2] seen from so far that a card is some pixels wide, it is drawn a moment later', () => {
  const { time, drawn } = seenFrom(0.02)
  expect(frames).toEqual([])
  time.advance(190)
  expect(drawn()).toBe(0)
  time.advance(10)
  expect(drawn()).toBe(1)
})

test('[SOON3] what is called off is not drawn', () => {
  const [near, far] = [seenFrom(0.5), seenFrom(0.02)]
  near.callOff()
  far.callOff()
  far.time.advance(1_000)
  for (const frame of frames) frame()
  expect([near.drawn(), far.drawn()]).toEqual([0, 0])
})
