import type { Live } from '@tablee/model'
import { valueStore } from '@tablee/std'
import { expect, test } from 'vitest'
import { fromTold } from './from-told.ts'
import { factsOf } from './testing/cycle-facts.ts'

test('the facts are known as they were told, and a mirror that says the same changes nothing', () => {
  const mirrored = valueStore<Live | null>(null)
  const told = factsOf()
  const live = fromTold(told, mirrored)
  const heard: (Live | null)[] = []
  live.subscribe(() => heard.push(live.get()))
  expect(live.get()).toBe(told)
  mirrored.set(factsOf())
  expect(live.get()).toBe(told)
  expect(heard).toEqual([])
})

test('the mirror is heard once it says otherwise, even of an older revision, and ever after', () => {
  const mirrored = valueStore<Live | null>(null)
  const live = fromTold(factsOf({ rev: 5 }), mirrored)
  const heard: (number | undefined)[] = []
  live.subscribe(() => heard.push(live.get()?.rev))
  for (const rev of [4, 6, 5]) mirrored.set(factsOf({ rev }))
  expect(heard).toEqual([4, 6, 5])
})

test('without having been told, the facts are waited for', () => {
  const mirrored = valueStore<Live | null>(null)
  const live = fromTold(null, mirrored)
  expect(live.get()).toBeNull()
  mirrored.set(factsOf({ rev: 1 }))
  expect(live.get()?.rev).toBe(1)
})
