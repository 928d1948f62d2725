import { manualScheduler, valueStore } from '@tablee/std'
import { expect, test } from 'vitest'
import { crowd, neighbour } from '../testing/neighbours.ts'
import { othersPointers } from './others-pointers.ts'
import type { Neighbour } from './presence.ts'

function pointing(...present: readonly Neighbour[]) {
  const board = crowd(...present)
  const time = manualScheduler()
  const cursorsShown = valueStore(true)
  const pointers = othersPointers({ presence: board, cursorsShown, clock: time, scheduler: time })
  let told = 0
  const stop = pointers.subscribe(() => (told += 1))
  return {
    ...board,
    time,
    cursorsShown,
    pointers,
    stop,
    told: () => told,
    names: () => pointers.get().map(({ name }) => name),
  }
}

const INES = neighbour('Inès', 0, { cursor: { x: 10, y: 20 }, structure: 'Maison des jeunes' })
const KARIM = neighbour('Karim', 0, { cursor: { x: 30, y: 40 } })

test('[PTR1] a pointer bears the name and the structure of who points, and lies where they point', () => {
  const { pointers } = pointing(INES, neighbour('Sami'))
  expect(pointers.get()).toMatchObject([{ name: 'Inès · Maison des jeunes', at: { x: 10, y: 20 } }])
})

test('[PTR2] who writes in a card has no pointer: it would lie on the words', () => {
  const { come, names } = pointing(INES, KARIM)
  come(INES, { ...KARIM, editing: 'a card' })
  expect(names()).toEqual(['Inès · Maison des jeunes'])
})

test('[PTR3] no pointer is there for who hides them, and all are there again for who shows them', () => {
  const { cursorsShown, names, told } = pointing(INES, KARIM)
  cursorsShown.set(false)
  expect(names()).toEqual([])
  cursorsShown.set(true)
  expect(names()).toHaveLength(2)
  expect(told()).toBe(2)
})

test('[PTR4] a pointer that has not moved for a minute is left out until it moves', () => {
  const { time, come, names } = pointing(INES, KARIM)
  expect(names()).toHaveLength(2)
  time.advance(40_000)
  const moved = { ...KARIM, cursor: { x: 31, y: 40 } }
  come(INES, moved)
  expect(names()).toHaveLength(2)
  time.advance(25_000)
  expect(names()).toEqual(['Karim'])
  come({ ...INES, cursor: { x: 11, y: 20 } }, moved)
  expect(names()).toEqual(['Inès · Maison des jeunes', 'Karim'])
})

test('[PTR5] a pointer that stays where it is stays the same, whatever the others do', () => {
  const { come, pointers } = pointing(INES, KARIM)
  const [before] = pointers.get()
  come({ ...INES, view: null }, { ...KARIM, cursor: { x: 99, y: 40 } })
  expect(pointers.get()[0]).toBe(before)
})

test('[PTR6] nothing is looked at any more once nobody listens', () => {
  const { stop, told, time, come } = pointing(INES)
  stop()
  come(KARIM)
  time.advance(120_000)
  expect(told()).toBe(0)
})
