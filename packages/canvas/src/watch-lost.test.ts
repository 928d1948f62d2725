import { manualScheduler } from '@tablee/std'
import { expect, test } from 'vitest'
import { crowd, neighbour } from '../testing/neighbours.ts'
import type { Neighbour } from './presence.ts'
import { watchLost } from './watch-lost.ts'

const HERE = { x: 0, y: 0, w: 800, h: 600 }
const AFAR = { x: 9_000, y: 0, w: 800, h: 600 }

function watching(...present: readonly Neighbour[]) {
  const board = crowd(...present)
  const scheduler = manualScheduler()
  let mine = AFAR
  const watched = watchLost({ presence: board, scheduler, mine: () => mine })
  return { ...board, ...watched, scheduler, look: (at: typeof HERE) => (mine = at) }
}

test('[LOST1] who has had several others out of sight for three seconds is lost, until they are back', () => {
  const { lost, scheduler, look } = watching(neighbour('ines'), neighbour('karim'))
  scheduler.advance(2_000)
  expect(lost.get()).toBe(false)
  scheduler.advance(1_000)
  expect(lost.get()).toBe(true)
  look(HERE)
  scheduler.advance(1_000)
  expect(lost.get()).toBe(false)
})

test('[LOST1] looking aside for a moment is not being lost', () => {
  const { lost, scheduler, look } = watching(neighbour('ines'), neighbour('karim'))
  scheduler.advance(2_000)
  look(HERE)
  scheduler.advance(1_000)
  look(AFAR)
  scheduler.advance(2_000)
  expect(lost.get()).toBe(false)
})

test('[LOST2] one other person is no group, unless they lead; alone, nobody is lost', () => {
  const { lost, scheduler, come, stop } = watching(neighbour('ines'))
  scheduler.advance(5_000)
  expect(lost.get()).toBe(false)
  come(neighbour('nadia', 0, { role: 'facilitation' }))
  scheduler.advance(5_000)
  expect(lost.get()).toBe(true)
  come()
  scheduler.advance(1_000)
  expect(lost.get()).toBe(false)
  stop()
  come(neighbour('ines'), neighbour('karim'))
  scheduler.advance(5_000)
  expect(lost.get()).toBe(false)
})
