import type { CycleId } from '@tablee/model'
import type { Ms } from '@tablee/std'
import { expect, test } from 'vitest'
import type { Away } from './absence.ts'
import { rememberAbsence } from './absence.ts'

const CYCLE = 'cycle-one' as CycleId
const away = (awaySince: Ms | null, awayTold = false): Away => ({ awaySince, awayTold })

/** A device: what its browser remembers, and what it has told the relay. */
function device({ forgetful = false }: { readonly forgetful?: boolean } = {}) {
  const kept = new Map<string, string>()
  const said: Ms[] = []
  const line = { up: true }
  const storage = {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
    removeItem: (key: string) => void kept.delete(key),
  } as Storage // reason: what a browser's memory is asked here
  const open = (seat: Away) =>
    rememberAbsence(
      {
        storage: () => {
          if (forgetful) throw new Error('storage is refused')
          return storage
        },
        cycle: CYCLE,
        tell: async (since) => {
          if (line.up) said.push(since)
          return line.up
        },
      },
      seat,
    )
  return { open, said, line }
}

test('[BACK1] an absence is told until one has caught up, and the relay comes to know it once', () => {
  const { open, said } = device()
  const absence = open(away(100))
  expect(absence.untold.get()).toBe(100)
  absence.told()
  absence.told()
  expect([absence.untold.get(), absence.since.get(), said]).toEqual([null, 100, [100]])
  expect(open(away(100, true)).untold.get()).toBeNull()
})

test('[BACK2] the next absence is told, and one that the relay tells while the page is open', () => {
  const { open } = device()
  const absence = open(away(100))
  absence.told()
  expect(open(away(200)).untold.get()).toBe(200)
  absence.is(away(100))
  expect(absence.untold.get()).toBeNull()
  absence.is(away(300))
  expect([absence.untold.get(), absence.since.get()]).toEqual([300, 300])
})

test('[BACK3] a first visit has nothing to tell, and a browser that remembers nothing relies on the relay', () => {
  const { open, said } = device({ forgetful: true })
  const first = open(away(null))
  first.told()
  expect([first.untold.get(), said]).toEqual([null, []])
  const absence = open(away(100))
  absence.told()
  expect([absence.untold.get(), said]).toEqual([null, [100]])
  expect(open(away(100, true)).untold.get()).toBeNull()
})

test('[BACK4] what was told on another device is not told here, and what was glanced at there still is', () => {
  const { open } = device()
  expect(open(away(100)).untold.get()).toBe(100)
  const absence = open(away(100))
  absence.is(away(100, true))
  expect(absence.untold.get()).toBeNull()
})

test('[BACK5] told without a line, the relay is told once there is one, or by the next page', async () => {
  const { open, said, line } = device()
  line.up = false
  const absence = open(away(100))
  absence.told()
  await Promise.resolve()
  expect([absence.untold.get(), said]).toEqual([null, []])
  line.up = true
  absence.tellAgain()
  absence.tellAgain()
  expect(said).toEqual([100])
  const later = device()
  later.line.up = false
  later.open(away(200)).told()
  later.line.up = true
  expect([later.open(away(200)).untold.get(), later.said]).toEqual([null, [200]])
})
