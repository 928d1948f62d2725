import { manualScheduler } from '@tablee/std'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { createInbox } from './inbox.ts'

function stage(): {
  readonly inbox: ReturnType<typeof createInbox>
  /** How many letters the document held after each taking in. */
  readonly taken: number[]
  readonly letter: () => Uint8Array
  readonly wait: (ms: number) => void
} {
  const time = manualScheduler()
  const doc = new Y.Doc()
  const taken: number[] = []
  const author = new Y.Doc()
  const inbox = createInbox({ clock: time, scheduler: time }, (update) => {
    Y.applyUpdate(doc, update)
    taken.push(doc.getText('text').length)
  })
  return {
    inbox,
    taken,
    letter: () => {
      const before = Y.encodeStateVector(author)
      author.getText('text').insert(0, 'a')
      return Y.encodeStateAsUpdate(author, before)
    },
    wait: (ms) => time.advance(ms),
  }
}

test('[PROV26] the first update is taken in at once, those that follow closely together', () => {
  const { inbox, taken, letter, wait } = stage()
  for (let update = 0; update < 5; update += 1) inbox.add(letter())
  expect(taken).toEqual([1])
  wait(50)
  expect(taken).toEqual([1, 5])
})

test('[PROV26] updates that keep coming are taken in twenty times a second, and none is lost', () => {
  const { inbox, taken, letter, wait } = stage()
  for (let update = 0; update < 200; update += 1) {
    inbox.add(letter())
    wait(5)
  }
  wait(50)
  expect(taken.length).toBeLessThanOrEqual(21)
  expect(taken.at(-1)).toBe(200)
})

test('[PROV26] parts of a large document are not gathered into more', () => {
  const { inbox, taken, wait } = stage()
  const author = new Y.Doc()
  const part = (): Uint8Array => {
    const before = Y.encodeStateVector(author)
    author.getText('text').insert(0, 'a'.repeat(20_000))
    return Y.encodeStateAsUpdate(author, before)
  }
  for (let update = 0; update < 3; update += 1) inbox.add(part())
  expect(taken).toEqual([20_000, 40_000, 60_000])
  wait(50)
  expect(taken).toHaveLength(3)
})

test('what may not be taken in is forgotten', () => {
  const { inbox, taken, letter, wait } = stage()
  inbox.add(letter())
  inbox.add(letter())
  inbox.clear()
  wait(100)
  expect(taken).toEqual([1])
})
