import { valueStore } from '@tablee/std'
import { expect, test } from 'vitest'
import { distinctStore } from './distinct-store.ts'

const parity = (): {
  readonly numbers: ReturnType<typeof valueStore<number>>
  readonly store: ReturnType<typeof distinctStore<number, { readonly even: boolean }>>
  readonly computed: () => number
} => {
  let computed = 0
  const numbers = valueStore(1)
  const store = distinctStore(
    numbers,
    (number) => {
      computed += 1
      return { even: number % 2 === 0 }
    },
    (left, right) => left.even === right.even,
  )
  return { numbers, store, computed: () => computed }
}

test('who listens hears of a change of the source only when it changes what is made of it', () => {
  const { numbers, store } = parity()
  const heard: boolean[] = []
  store.subscribe(() => heard.push(store.get().even))
  numbers.set(3)
  numbers.set(4)
  numbers.set(6)
  expect(heard).toEqual([true])
})

test('what is the same stays the same object', () => {
  const { numbers, store } = parity()
  const before = store.get()
  numbers.set(3)
  expect(store.get()).toBe(before)
})

test('it is computed once for each change, however many listen', () => {
  const { numbers, store, computed } = parity()
  for (let listener = 0; listener < 100; listener += 1) store.subscribe(() => store.get())
  const before = computed()
  numbers.set(2)
  expect(computed() - before).toBe(1)
})

test('who begins to listen after a change that nobody heard is told the next one only', () => {
  const { numbers, store } = parity()
  numbers.set(2)
  let calls = 0
  const stop = store.subscribe(() => (calls += 1))
  numbers.set(4)
  expect(calls).toBe(0)
  numbers.set(5)
  expect(calls).toBe(1)
  stop()
  numbers.set(6)
  expect(calls).toBe(1)
})
