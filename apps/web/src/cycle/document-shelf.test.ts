import type { DocumentName } from '@tablee/model'
import { contentOf } from '@tablee/model'
import { manualScheduler } from '@tablee/std'
import { expect, test } from 'vitest'
import { createDocumentShelf } from './document-shelf.ts'
import type { FakeDocument } from './testing/fake-document.ts'
import { fakeDocument } from './testing/fake-document.ts'

const ROADMAP = contentOf('roadmap')
const DIRECTORY = contentOf('directory')

function shelfOfFakes() {
  const opened: { readonly name: DocumentName; readonly document: FakeDocument }[] = []
  const scheduler = manualScheduler()
  const shelf = createDocumentShelf((name) => {
    const document = fakeDocument()
    opened.push({ name, document })
    return document
  }, scheduler)
  return { shelf, opened, scheduler }
}

test('[SHELF1] a document is opened once, whoever asks for it', () => {
  const { shelf, opened } = shelfOfFakes()
  shelf.hold(ROADMAP)
  expect(shelf.get(ROADMAP)).toBe(shelf.get(ROADMAP))
  shelf.get(DIRECTORY)
  expect(opened.map(({ name }) => name)).toEqual([ROADMAP, DIRECTORY])
})

test('[SHELF2] it stays open until the last holder has let go, and a little longer', () => {
  const { shelf, opened, scheduler } = shelfOfFakes()
  const [first, second] = [shelf.hold(ROADMAP), shelf.hold(ROADMAP)]
  first()
  first()
  scheduler.advance(60_000)
  expect(opened[0]?.document.isClosed()).toBe(false)
  second()
  scheduler.advance(4_999)
  expect(opened[0]?.document.isClosed()).toBe(false)
  scheduler.advance(1)
  expect(opened[0]?.document.isClosed()).toBe(true)
})

test('[SHELF3] going from one view to another reopens nothing', () => {
  const { shelf, opened, scheduler } = shelfOfFakes()
  const board = shelf.hold(ROADMAP)
  board()
  scheduler.advance(1_000)
  shelf.hold(ROADMAP)
  scheduler.advance(60_000)
  expect(opened).toHaveLength(1)
  expect(opened[0]?.document.isClosed()).toBe(false)
})

test('[SHELF4] what was asked for and never held is closed', () => {
  const { shelf, opened, scheduler } = shelfOfFakes()
  shelf.get(ROADMAP)
  scheduler.advance(5_000)
  expect(opened[0]?.document.isClosed()).toBe(true)
})

test('[SHELF5] opening afresh gives another document, then closes the first', () => {
  const { shelf, opened, scheduler } = shelfOfFakes()
  shelf.hold(ROADMAP)
  shelf.reopen(ROADMAP)
  expect(shelf.get(ROADMAP)).toBe(opened[1]?.document)
  scheduler.advance(0)
  expect(opened.map(({ document }) => document.isClosed())).toEqual([true, false])
})

test('[SHELF6] who watches is told after the present turn, never during it', async () => {
  const { shelf } = shelfOfFakes()
  let told = 0
  shelf.open.subscribe(() => (told += 1))
  shelf.hold(ROADMAP)
  expect(told).toBe(0)
  await Promise.resolve()
  expect(told).toBe(1)
  expect([...shelf.open.get().keys()]).toEqual([ROADMAP])
})

test('[SHELF7] whoever leaves closes and erases every document, and nothing opens one afresh', async () => {
  const { shelf, opened, scheduler } = shelfOfFakes()
  shelf.hold(ROADMAP)
  shelf.get(DIRECTORY)
  await shelf.forget()
  scheduler.advance(60_000)
  expect(opened.map(({ document }) => document.isErased())).toEqual([true, true])
  shelf.get(ROADMAP)
  shelf.get(DIRECTORY)
  expect(opened).toHaveLength(2)
})

test('[SHELF8] what was written and is not saved yet keeps its document open, until it is', () => {
  const { shelf, opened, scheduler } = shelfOfFakes()
  shelf.hold(ROADMAP)()
  opened[0]?.document.show({ line: 'offline', pending: 1 })
  scheduler.advance(60_000)
  expect(opened[0]?.document.isClosed()).toBe(false)
  opened[0]?.document.show({ line: 'online', pending: 0 })
  scheduler.advance(5_000)
  expect(opened[0]?.document.isClosed()).toBe(true)
})
