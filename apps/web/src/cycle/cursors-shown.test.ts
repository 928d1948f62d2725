import { expect, test } from 'vitest'
import { rememberCursorsShown } from './cursors-shown.ts'

function memory(): Storage {
  const held = new Map<string, string>()
  return {
    length: 0,
    clear: () => held.clear(),
    key: () => null,
    getItem: (key) => held.get(key) ?? null,
    setItem: (key, value) => void held.set(key, value),
    removeItem: (key) => void held.delete(key),
  }
}

test('[CURSORS1] the pointers of others are shown until they are hidden, and a device remembers it', () => {
  const storage = memory()
  const first = rememberCursorsShown(() => storage)
  expect(first.get()).toBe(true)
  first.set(false)
  expect(first.get()).toBe(false)
  expect(rememberCursorsShown(() => storage).get()).toBe(false)
  first.set(true)
  expect(rememberCursorsShown(() => storage).get()).toBe(true)
})

test('[CURSORS1] where a browser keeps nothing, the choice holds for as long as the page', () => {
  const refusing = (): Storage => {
    throw new Error('refused')
  }
  const shown = rememberCursorsShown(refusing)
  shown.set(false)
  expect(shown.get()).toBe(false)
})
