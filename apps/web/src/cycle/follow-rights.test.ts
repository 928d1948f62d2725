import type { DocumentName, Live, Role } from '@tablee/model'
import { LIVE } from '@tablee/model'
import { manualScheduler, valueStore } from '@tablee/std'
import { expect, test } from 'vitest'
import { createDocumentShelf } from './document-shelf.ts'
import { followRights, rightsHere } from './follow-rights.ts'
import { CONTENT, factsOf, meAs } from './testing/cycle-facts.ts'
import type { FakeDocument } from './testing/fake-document.ts'
import { fakeDocument } from './testing/fake-document.ts'

async function openedBy(role: Role, name: DocumentName = CONTENT) {
  const opened: FakeDocument[] = []
  const live = valueStore<Live | null>(factsOf())
  const shelf = createDocumentShelf(() => {
    const document = fakeDocument()
    opened.push(document)
    return document
  }, manualScheduler())
  followRights(shelf, live, meAs(role))
  shelf.hold(name)
  await Promise.resolve()
  return { opened, live }
}

test('[RIGHTS1] a step that closes is opened afresh by who may only read it now', async () => {
  const { opened, live } = await openedBy('participant')
  live.set(factsOf({ rev: 1, open: [] }))
  expect(opened).toHaveLength(2)
})

test('[RIGHTS2] nothing is reopened for who keeps their rights', async () => {
  const { opened, live } = await openedBy('facilitation')
  live.set(factsOf({ rev: 1, open: [] }))
  expect(opened).toHaveLength(1)
})

test('[RIGHTS3] writing that has not left yet waits for the word of the relay', async () => {
  const { opened, live } = await openedBy('participant')
  opened[0]?.show({ pending: 1 })
  live.set(factsOf({ rev: 1, open: [] }))
  expect(opened).toHaveLength(1)
  opened[0]?.show({ pending: 0, savedAt: 1 })
  expect(opened).toHaveLength(2)
})

test('[RIGHTS4] a document whose changes the relay refused is opened afresh, one that it retries is not', async () => {
  const { opened } = await openedBy('participant')
  opened[0]?.show({ refusal: { code: 'unreadable', remedy: 'retry' } })
  expect(opened).toHaveLength(1)
  opened[0]?.show({ pending: 2, line: 'refused', refusal: { code: 'read-only', remedy: 'reopen' } })
  expect(opened).toHaveLength(2)
})

test('[RIGHTS5] an observer gets a step back when it is shared again', async () => {
  const { opened, live } = await openedBy('observer')
  live.set(factsOf({ rev: 1, shared: [] }))
  live.set(factsOf({ rev: 2 }))
  expect(opened.length).toBeGreaterThanOrEqual(2)
})

test('[RIGHTS6] nobody writes the facts here, and nothing is written before they are known', () => {
  expect(rightsHere(LIVE, meAs('facilitation'), factsOf())).toBe('read')
  expect(rightsHere(CONTENT, meAs('facilitation'), null)).toBe('read')
})
