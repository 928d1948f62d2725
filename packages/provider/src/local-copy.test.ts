import { IDBFactory } from 'fake-indexeddb'
import { beforeEach, expect, test } from 'vitest'
import * as Y from 'yjs'
import type { StartedConnection } from '../testing/start-connection.ts'
import {
  CYCLE,
  DOCUMENT,
  acknowledge,
  answer,
  device,
  openSynchronised,
  replayed,
  startConnection,
} from '../testing/start-connection.ts'
import { eraseLocalCopies } from './erase-local-copies.ts'
import { keepLocalCopy } from './local-copy.ts'
import type { OpenDocument } from './open-document.ts'

let databases: IDBFactory
beforeEach(() => {
  databases = device()
})

const free = ({ doc }: OpenDocument): Y.Map<unknown> => doc.getMap('free')
const names = async (): Promise<readonly string[]> => (await databases.databases()).map(({ name = '' }) => name)

/** The page is gone as it is when a tab is killed: nothing is said, nothing is closed in good order. */
async function reload(started: StartedConnection, participant?: string): Promise<StartedConnection> {
  await started.settle()
  started.connection.close()
  await started.settle()
  return startConnection(databases, participant)
}

test('[PROV18] what was written offline outlives a reload, is counted, and is sent in the life it was written in', async () => {
  const first = startConnection(databases)
  const opened = await openSynchronised(first, { epoch: 3 })
  acknowledge(first.last())
  first.last().drop()
  free(opened).set('offline', 1)
  const second = await reload(first)
  const again = second.connection.openDocument(DOCUMENT)
  await second.settle()
  expect(free(again).toJSON()).toEqual({ offline: 1 })
  expect(again.status.get()).toMatchObject({ loaded: true, pending: 1 })
  expect(await names()).toContain(`tablee/${CYCLE}/${DOCUMENT}/aicha/3`)
  second.last().accept()
  expect(second.last().controls('open')).toMatchObject([{ epoch: 3, client: again.doc.clientID }])
  await answer(second, { epoch: 3 })
  expect(replayed(second.last()).getMap('free').toJSON()).toEqual({ offline: 1 })
  acknowledge(second.last())
  expect(again.status.get().pending).toBe(0)
  const third = await reload(second)
  const last = third.connection.openDocument(DOCUMENT)
  await third.settle()
  expect(last.status.get()).toMatchObject({ loaded: true, pending: 0 })
})

test('[PROV18] a copy is not shown to another person of the same device', async () => {
  const first = startConnection(databases)
  free(await openSynchronised(first)).set('a', 1)
  const second = await reload(first, 'marc')
  const theirs = second.connection.openDocument(DOCUMENT)
  await second.settle()
  expect(free(theirs).toJSON()).toEqual({})
  expect(theirs.status.get().pending).toBe(0)
})

test('[PROV18] of a document that is only read, nothing is kept', async () => {
  await openSynchronised(startConnection(databases), { writable: false })
  expect((await names()).filter((name) => name.includes(DOCUMENT))).toEqual([])
})

test('[PROV12] a copy of an older life is set aside with what it had unsaved, and the document begins afresh', async () => {
  const first = startConnection(databases)
  const opened = await openSynchronised(first, { epoch: 1 })
  acknowledge(first.last())
  first.last().drop()
  free(opened).set('before the restore', 1)
  const second = await reload(first)
  const old = second.connection.openDocument(DOCUMENT)
  await second.settle()
  second.last().accept()
  second.last().say({ type: 'refused', channel: 1, code: 'epoch', retry: false })
  await second.settle()
  expect(old.status.get().refusal).toEqual({ code: 'epoch', remedy: 'reopen' })
  old.close()
  const fresh = second.connection.openDocument(DOCUMENT)
  await second.settle()
  second.time.advance(500)
  expect(free(fresh).toJSON()).toEqual({})
  await answer(second, { channel: 2, epoch: 2 })
  expect(replayed(second.last(), 2).getMap('free').toJSON()).toEqual({})
  const third = await reload(second)
  await third.settle()
  expect(third.connection.rescues.files.get()).toMatchObject([
    { document: DOCUMENT, code: 'epoch', parts: [{ root: 'free', key: 'before the restore', value: 1 }] },
  ])
})

test('[PROV12] what a tab had left in the copy of a life that another tab has seen end is set aside as well', async () => {
  const first = startConnection(databases)
  const left = await openSynchronised(first, { epoch: 1 })
  acknowledge(first.last())
  first.last().drop()
  free(left).set('left behind', 1)
  // another tab knows the document in its new life already
  keepLocalCopy({ cycle: CYCLE, document: DOCUMENT, participant: 'aicha' }, 2, new Y.Doc(), first.time)
  await first.settle()
  const third = await reload(first)
  third.connection.openDocument(DOCUMENT)
  await third.settle()
  await third.settle()
  expect(third.connection.rescues.files.get()).toMatchObject([{ code: 'epoch', parts: [{ key: 'left behind' }] }])
  expect(await names()).not.toContain(`tablee/${CYCLE}/${DOCUMENT}/aicha/1`)
})

test('[PROV13] a document that was refused for its size is not refused again at each reload', async () => {
  const first = startConnection(databases)
  const opened = await openSynchronised(first)
  acknowledge(first.last())
  first.last().drop()
  free(opened).set('endless', 'x'.repeat(1_200_000))
  const second = await reload(first)
  const again = second.connection.openDocument(DOCUMENT)
  await second.settle()
  second.last().accept()
  await answer(second)
  expect(again.status.get().refusal).toEqual({ code: 'too-large', remedy: 'reopen' })
  again.close()
  const third = await reload(second)
  const fresh = third.connection.openDocument(DOCUMENT)
  await third.settle()
  third.last().accept()
  await answer(third)
  expect(fresh.status.get()).toMatchObject({ line: 'online', refusal: null, pending: 0 })
  expect(third.connection.rescues.files.get()).toMatchObject([{ code: 'too-large', parts: [{ key: 'endless' }] }])
})

test('[PROV13] another tab’s unsaved work in the same copy is put aside before the copy goes', async () => {
  const first = startConnection(databases)
  const theirs = await openSynchronised(first)
  acknowledge(first.last())
  const second = startConnection(databases)
  const mine = await openSynchronised(second)
  acknowledge(second.last())
  first.last().drop()
  free(theirs).set('from the tab that was closed', 1)
  await first.settle()
  first.connection.close()
  second.last().say({ type: 'refused', channel: 1, code: 'not-owned', retry: false })
  await second.settle()
  expect(mine.status.get().refusal?.remedy).toBe('reopen')
  expect(second.connection.rescues.files.get()).toMatchObject([{ parts: [{ key: 'from the tab that was closed' }] }])
})

test('[PROV13] a document that was closed to writing while the page was away gives back what waited in its copy', async () => {
  const state = new Y.Doc()
  state.getMap('free').set('theirs', 1)
  state.getMap('free').set('mine', 1)
  const first = startConnection(databases)
  const opened = await openSynchronised(first, { state })
  acknowledge(first.last())
  first.last().drop()
  free(opened).set('mine', 2)
  free(opened).delete('theirs')
  const second = await reload(first)
  expect(await second.connection.documentsThatWait()).toEqual([DOCUMENT])
  const read = second.connection.openDocument(DOCUMENT, { writable: false })
  await second.settle()
  second.time.advance(5_000)
  await second.settle()
  expect(free(read).toJSON()).toEqual({})
  const [file] = second.connection.rescues.files.get()
  expect(file).toMatchObject({
    code: 'read-only',
    parts: [
      { key: 'mine', value: 2 },
      { key: 'theirs', value: null },
    ],
  })
  expect(await second.connection.documentsThatWait()).toEqual([])
})

test('[PROV18] the documents in whose copies something waits are known without opening them', async () => {
  const first = startConnection(databases)
  expect(await first.connection.documentsThatWait()).toEqual([])
  const opened = await openSynchronised(first)
  acknowledge(first.last())
  free(opened).set('a', 1)
  await first.settle()
  expect(await first.connection.documentsThatWait()).toEqual([DOCUMENT])
  acknowledge(first.last())
  await first.settle()
  expect(await first.connection.documentsThatWait()).toEqual([])
})

test('[PROV18] a relay that does not know the document, or this device, has no copy erased', async () => {
  for (const code of ['unknown', 'no-access'] as const) {
    const started = startConnection(databases)
    const opened = await openSynchronised(started)
    free(opened).set('a', 1)
    started.last().say({ type: 'refused', channel: 1, code, retry: false })
    const again = await reload(started)
    const kept = again.connection.openDocument(DOCUMENT)
    await again.settle()
    expect(free(kept).toJSON()).toEqual({ a: 1 })
    again.connection.close()
  }
})

test('[PROV19] rescue files stay until they are let go, and are their person’s alone', async () => {
  const first = startConnection(databases)
  const opened = await openSynchronised(first)
  free(opened).set('a', 1)
  first.last().say({ type: 'refused', channel: 1, code: 'read-only', retry: false })
  const marc = await reload(first, 'marc')
  await marc.settle()
  expect(marc.connection.rescues.files.get()).toEqual([])
  const second = await reload(marc)
  await second.settle()
  const [file] = second.connection.rescues.files.get()
  expect(file).toMatchObject({ code: 'read-only', parts: [{ key: 'a', value: 1 }] })
  const letGo = second.connection.rescues.forget(file?.id ?? '')
  // a page that is left meanwhile finds it again: it says so until it does not
  expect(second.connection.rescues.files.get()).toHaveLength(1)
  await letGo
  expect(second.connection.rescues.files.get()).toEqual([])
  const third = await reload(second)
  await third.settle()
  expect(third.connection.rescues.files.get()).toEqual([])
})

test('[PROV19] who leaves the cycle leaves nothing of it on the device', async () => {
  const started = startConnection(databases)
  const opened = await openSynchronised(started)
  free(opened).set('a', 1)
  await opened.reset()
  started.connection.close()
  await started.settle()
  await eraseLocalCopies(CYCLE, databases)
  expect(await names()).toEqual([])
})

test('[PROV18] where databases cannot be listed, or there are none, it works without', async () => {
  device(new IDBFactory())
  const started = startConnection({ open: databases.open.bind(databases) } as unknown as IDBFactory)
  const opened = await openSynchronised(started)
  free(opened).set('a', 1)
  acknowledge(started.last())
  expect(opened.status.get()).toMatchObject({ line: 'online', pending: 0 })
})
