import { manualScheduler } from '@tablee/std'
import { expect, test } from 'vitest'
import { crowd, neighbour } from '../testing/neighbours.ts'
import { createViewFollower } from './follow-view.ts'
import type { Neighbour } from './presence.ts'

function following(...present: readonly Neighbour[]) {
  const board = crowd(...present)
  const scheduler = manualScheduler()
  const looks: unknown[] = []
  const follower = createViewFollower({ presence: board, scheduler, look: (at) => looks.push(at) })
  return { ...board, ...follower, scheduler, looks }
}

test('[FOLLOW1] my view goes where theirs is, at once and each time it moves, and not when only their pointer does', () => {
  const { follow, come, looks, followed } = following(neighbour('ines', 10))
  follow('ines')
  expect(followed.get()).toEqual({ participant: 'ines', name: 'ines' })
  expect(looks).toEqual([{ view: { x: 10, y: 0, w: 800, h: 600 } }])
  come(neighbour('ines', 10, { cursor: { x: 1, y: 1 } }))
  expect(looks).toHaveLength(1)
  come(neighbour('ines', 90), neighbour('karim', 500))
  expect(looks.at(-1)).toEqual({ view: { x: 90, y: 0, w: 800, h: 600 } })
})

test('[FOLLOW2] once told to stop, nothing of theirs moves my view', () => {
  const { follow, unfollow, come, looks, followed } = following(neighbour('ines', 10))
  follow('ines')
  unfollow()
  come(neighbour('ines', 90))
  expect(looks).toHaveLength(1)
  expect(followed.get()).toBe(null)
})

test('[FOLLOW3] who is away for a moment, as when a page is loaded again, is still followed; who is gone is not', () => {
  const { follow, come, looks, followed, scheduler } = following(neighbour('ines', 10))
  follow('ines')
  come()
  scheduler.advance(5_000)
  come(neighbour('ines', 70, { key: 'another connection' }))
  expect(looks.at(-1)).toEqual({ view: { x: 70, y: 0, w: 800, h: 600 } })
  scheduler.advance(20_000)
  expect(followed.get()?.participant).toBe('ines')
  come(neighbour('karim'))
  scheduler.advance(6_000)
  expect(followed.get()).toBe(null)
})

test('[FOLLOW4] who goes on in the list is followed from zone to zone', () => {
  const { follow, come, looks } = following(neighbour('ines', 10))
  follow('ines')
  come(neighbour('ines', 0, { view: null, zone: 'issues' }))
  expect(looks.at(-1)).toEqual({ zone: 'issues' })
  come(neighbour('ines', 0, { view: null, zone: null }))
  expect(looks).toHaveLength(2)
})

test('[FOLLOW5] nobody is followed who is not there; who follows another leaves the first', () => {
  const { follow, come, looks, followed } = following(neighbour('ines', 10), neighbour('karim', 20))
  follow('nobody')
  expect(followed.get()).toBe(null)
  follow('ines')
  follow('karim')
  come(neighbour('ines', 500), neighbour('karim', 20))
  expect(looks.at(-1)).toEqual({ view: { x: 20, y: 0, w: 800, h: 600 } })
})
