import type { CycleId } from '@tablee/model'
import { expect, test } from 'vitest'
import { rememberAbsence } from './absence.ts'

const CYCLE = 'cycle-one' as CycleId

function storage(): Storage {
  const kept = new Map<string, string>()
  return {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
    removeItem: (key: string) => void kept.delete(key),
  } as Storage // reason: what a browser's memory is asked here
}

test('[BACK1] an absence is told until one has caught up, and not again after a reload', () => {
  const memory = storage()
  const absence = rememberAbsence(() => memory, CYCLE, 100)
  expect(absence.untold.get()).toBe(100)
  absence.told()
  expect([absence.untold.get(), absence.since.get()]).toEqual([null, 100])
  expect(rememberAbsence(() => memory, CYCLE, 100).untold.get()).toBeNull()
})

test('[BACK2] the next absence is told, and one that the relay tells while the page is open', () => {
  const memory = storage()
  const absence = rememberAbsence(() => memory, CYCLE, 100)
  absence.told()
  expect(rememberAbsence(() => memory, CYCLE, 200).untold.get()).toBe(200)
  absence.is(100)
  expect(absence.untold.get()).toBeNull()
  absence.is(300)
  expect([absence.untold.get(), absence.since.get()]).toEqual([300, 300])
})

test('[BACK3] a first visit has nothing to tell, and a browser that remembers nothing tells it once more', () => {
  const forgetful = (): Storage => {
    throw new Error('storage is refused')
  }
  expect(rememberAbsence(forgetful, CYCLE, null).untold.get()).toBeNull()
  const absence = rememberAbsence(forgetful, CYCLE, 100)
  absence.told()
  expect(absence.untold.get()).toBeNull()
  expect(rememberAbsence(forgetful, CYCLE, 100).untold.get()).toBe(100)
})
