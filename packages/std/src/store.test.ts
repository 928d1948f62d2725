import { expect, test } from 'vitest'
import { valueStore } from './store.ts'

const counter = (): { readonly listener: () => void; readonly count: () => number } => {
  let calls = 0
  return {
    listener: () => {
      calls += 1
    },
    count: () => calls,
  }
}

test('a store gives its present value, and tells who listens after each change', () => {
  const store = valueStore('first')
  const heard: string[] = []
  store.subscribe(() => heard.push(store.get()))
  store.set('second')
  store.set('third')
  expect(store.get()).toBe('third')
  expect(heard).toEqual(['second', 'third'])
})

test('setting the same reference tells nobody', () => {
  const value = { a: 1 }
  const store = valueStore(value)
  const { listener, count } = counter()
  store.subscribe(listener)
  store.set(value)
  expect(count()).toBe(0)
  store.set({ a: 1 })
  expect(count()).toBe(1)
})

test('who stopped listening hears nothing more', () => {
  const store = valueStore(0)
  const { listener, count } = counter()
  const stop = store.subscribe(listener)
  store.set(1)
  stop()
  stop()
  store.set(2)
  expect(count()).toBe(1)
})

test('one listener subscribed twice is two: stopping the one leaves the other', () => {
  const store = valueStore(0)
  const { listener, count } = counter()
  const stop = store.subscribe(listener)
  store.subscribe(listener)
  store.set(1)
  expect(count()).toBe(2)
  stop()
  store.set(2)
  expect(count()).toBe(3)
})

test('who stops listening while being told does not deprive the others', () => {
  const store = valueStore(0)
  const { listener, count } = counter()
  const stop = store.subscribe(() => stop())
  store.subscribe(listener)
  store.set(1)
  store.set(2)
  expect(count()).toBe(2)
})

test('stores do not share their listeners', () => {
  const { listener, count } = counter()
  valueStore(0).subscribe(listener)
  valueStore(0).set(1)
  expect(count()).toBe(0)
})
