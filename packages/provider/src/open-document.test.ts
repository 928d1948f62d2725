import { decodeStates, encodeStates } from '@tablee/protocol'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { acknowledge, answer, openSynchronised, replayed, startConnection } from '../testing/start-connection.ts'
import type { OpenDocument } from './open-document.ts'
import { presenceOf } from './presence.ts'

const free = ({ doc }: OpenDocument): Y.Map<unknown> => doc.getMap('free')

test('[PROV9] a change is here, then sent, then saved, and each is said', async () => {
  const started = startConnection()
  const opened = await openSynchronised(started)
  acknowledge(started.last())
  expect(opened.status.get()).toMatchObject({ line: 'online', loaded: true, pending: 0, unsent: 0, savedAt: null })
  free(opened).set('a', 1)
  free(opened).set('b', 1)
  expect(opened.status.get()).toMatchObject({ pending: 2, unsent: 1 })
  started.time.advance(50)
  expect(opened.status.get()).toMatchObject({ pending: 2, unsent: 0, savedAt: null })
  acknowledge(started.last())
  expect(opened.status.get()).toMatchObject({ pending: 0, unsent: 0, savedAt: started.time.now() })
})

test('[PROV9] synchronised is not saved: what was sent and not acknowledged is sent again on the next line', async () => {
  const started = startConnection()
  const opened = await openSynchronised(started)
  acknowledge(started.last())
  free(opened).set('a', 1)
  started.last().drop()
  await started.settle()
  expect(opened.status.get()).toMatchObject({ line: 'connecting', pending: 1, unsent: 1 })
  started.time.advance(500)
  started.last().accept()
  await answer(started)
  expect(opened.status.get()).toMatchObject({ line: 'online', pending: 1, unsent: 0 })
  expect(replayed(started.last()).getMap('free').toJSON()).toEqual({ a: 1 })
  acknowledge(started.last())
  expect(opened.status.get()).toMatchObject({ pending: 0 })
})

test('[PROV10] what is written before the SyncStep2 has left waits for it, and leaves once', async () => {
  const started = startConnection()
  const opened = started.connection.openDocument('content:roadmap')
  await started.settle()
  started.last().accept()
  free(opened).set('early', 1)
  started.last().say({ type: 'opened', channel: 1, epoch: 0, rights: 'write' })
  free(opened).set('later', 1)
  started.time.advance(1_000)
  expect(started.last().documentMessages(1)).toEqual([])
  await answer(started)
  expect(started.last().documentMessages(1).length).toBe(1)
  expect(replayed(started.last()).getMap('free').toJSON()).toEqual({ early: 1, later: 1 })
})

test('[PROV2] each document waits for the line, and says again who writes and which life it knows', async () => {
  const started = startConnection()
  const opened = await openSynchronised(started, { epoch: 4 })
  started.last().drop()
  await started.settle()
  started.time.advance(500)
  started.last().accept()
  expect(started.last().controls('open')).toEqual([
    { type: 'open', channel: 1, document: 'content:roadmap', client: opened.doc.clientID, epoch: 4 },
  ])
})

test('[PROV11] a document that is only read sends nothing of it, nor does Yjs’s own tidying', async () => {
  const started = startConnection()
  const opened = await openSynchronised(started, { writable: false })
  free(opened).set('a', 1)
  started.time.advance(1_000)
  expect(
    started
      .last()
      .frames(1)
      .map(({ type }) => type),
  ).toEqual(['sync-step-1'])
})

test('[PROV11] one that may only be read just now has nothing to synchronise; what is written is for the relay to judge', async () => {
  const started = startConnection()
  const opened = started.connection.openDocument('content:roadmap')
  await started.settle()
  started.last().accept()
  await answer(started, { rights: 'read' })
  expect(opened.status.get()).toMatchObject({ rights: 'read', line: 'online' })
  expect(started.last().documentMessages(1)).toEqual([])
  free(opened).set('a', 1)
  expect(started.last().documentMessages(1).length).toBe(1)
  started.last().say({ type: 'rights', channel: 1, rights: 'write' })
  acknowledge(started.last())
  expect(opened.status.get()).toMatchObject({ rights: 'write', pending: 0 })
})

test('[PROV13] refused changes are put aside as they read, and the document is over', async () => {
  const started = startConnection()
  const opened = await openSynchronised(started)
  free(opened).set('kept', 1)
  acknowledge(started.last())
  const card = new Y.Map<unknown>()
  opened.doc.getMap('cards').set('card-one', card)
  card.set('title', new Y.Text('Ouvrir le collège'))
  started.last().say({ type: 'refused', channel: 1, code: 'read-only', retry: false, ordinal: 3 })
  await started.settle()
  expect(opened.status.get()).toMatchObject({ line: 'refused', refusal: { code: 'read-only', remedy: 'reopen' } })
  const part = { root: 'cards', key: 'card-one', type: 'map', value: { title: 'Ouvrir le collège' } }
  expect(started.connection.rescues.files.get()).toMatchObject([
    { document: 'content:roadmap', code: 'read-only', parts: [part] },
  ])
})

test('[PROV13] what is still written before the page has let go of it is put aside with the rest', async () => {
  const started = startConnection()
  const opened = await openSynchronised(started)
  free(opened).set('a', 1)
  started.last().say({ type: 'refused', channel: 1, code: 'not-owned', retry: false })
  await started.settle()
  free(opened).set('b', 2)
  opened.close()
  const files = started.connection.rescues.files.get()
  expect(files.map(({ parts }) => parts.map(({ key }) => key))).toEqual([['a', 'b']])
})

test('[PROV13] a deletion that was refused is put aside too, as what had become of its part', async () => {
  const state = new Y.Doc()
  state.getText('text').insert(0, 'Le mercredi matin')
  const started = startConnection()
  const opened = await openSynchronised(started, { state })
  acknowledge(started.last())
  opened.doc.getText('text').delete(11, 6)
  started.last().say({ type: 'refused', channel: 1, code: 'read-only', retry: false })
  await started.settle()
  expect(started.connection.rescues.files.get()).toMatchObject([
    { parts: [{ root: 'text', key: null, type: 'text', value: 'Le mercredi' }] },
  ])
})

test('[PROV13] where nothing waited, there is nothing to put aside', async () => {
  const started = startConnection()
  const opened = await openSynchronised(started)
  started.last().say({ type: 'refused', channel: 1, code: 'epoch', retry: false })
  await started.settle()
  expect(opened.status.get().refusal).toEqual({ code: 'epoch', remedy: 'reopen' })
  expect(started.connection.rescues.files.get()).toEqual([])
})

test('[PROV12] another life of the document is not merged with the one known here', async () => {
  const started = startConnection()
  const opened = await openSynchronised(started, { epoch: 1 })
  free(opened).set('mine', 1)
  started.last().drop()
  await started.settle()
  started.time.advance(500)
  started.last().accept()
  const state = new Y.Doc()
  state.getMap('free').set('theirs', 1)
  await answer(started, { state, epoch: 2 })
  expect(started.last().frames(1)).toEqual([])
  expect(free(opened).toJSON()).toEqual({ mine: 1 })
  expect(opened.status.get().refusal).toEqual({ code: 'epoch', remedy: 'reopen' })
  expect(started.connection.rescues.files.get()).toMatchObject([{ code: 'epoch', parts: [{ key: 'mine', value: 1 }] }])
})

test('[PROV14] a passing refusal is tried again on a new channel, ever more slowly, and says why meanwhile', async () => {
  const started = startConnection()
  const opened = started.connection.openDocument('content:roadmap')
  await started.settle()
  const wire = started.last().accept()
  for (let channel = 1; channel <= 4; channel += 1) {
    wire.say({ type: 'refused', channel, code: 'unreadable', retry: true })
    expect(opened.status.get()).toMatchObject({
      line: 'connecting',
      refusal: { code: 'unreadable', remedy: 'retry' },
    })
    await started.settle()
    // the first comes back within half a second, the fourth within four
    started.time.advance(500 * 2 ** (channel - 1))
  }
  expect(wire.controls('open').map(({ channel }) => channel)).toEqual([1, 2, 3, 4, 5])
  await answer(started, { channel: 5 })
  expect(opened.status.get()).toMatchObject({ line: 'online', refusal: null })
})

test('[PROV15] a long paste goes as a synchronisation; what no message may hold never leaves, and is put aside', async () => {
  const started = startConnection()
  const opened = await openSynchronised(started)
  free(opened).set('long', 'x'.repeat(100_000))
  started.time.advance(50)
  expect(started.last().frames(1).at(-1)?.type).toBe('sync-step-2')
  const sent = started.last().sent.length
  free(opened).set('endless', 'x'.repeat(1_100_000))
  started.time.advance(50)
  await started.settle()
  expect(started.last().documentMessages(1).length).toBe(2)
  expect(started.last().sent.length - sent).toBeLessThanOrEqual(2)
  expect(opened.status.get().refusal).toEqual({ code: 'too-large', remedy: 'reopen' })
  expect(started.connection.rescues.files.get()).toMatchObject([{ code: 'too-large' }])
})

test('[PROV16] a document sends at most 20 times a second and a tab 40, the first at once, and loses nothing', async () => {
  const started = startConnection()
  const documents = [1, 2, 3, 4].map((number) => started.connection.openDocument(`content:step-${number}-of-tests`))
  await started.settle()
  started.last().accept()
  for (const channel of [1, 2, 3, 4]) await answer(started, { channel })
  const before = started.last().sent.length
  for (let tick = 0; tick < 1_000; tick += 1) {
    for (const opened of documents) free(opened).set('count', tick)
    if (tick === 0) expect(started.last().sent.length - before).toBe(4)
    started.time.advance(10)
    if (tick % 100 === 0) started.last().say({ type: 'pong', at: 0, now: 0 })
  }
  const inTenSeconds = started.last().sent.length - before
  expect(inTenSeconds).toBeGreaterThan(400)
  expect(inTenSeconds).toBeLessThanOrEqual(10 * 40 + 120)
  started.time.advance(1_000)
  for (const channel of [1, 2, 3, 4]) {
    expect(started.last().documentMessages(channel).length).toBeLessThanOrEqual(202)
    expect(replayed(started.last(), channel).getMap('free').get('count')).toBe(999)
  }
})

test('[PROV17] nobody is present before they show themselves, and speaks for themselves only', async () => {
  const started = startConnection()
  const opened = await openSynchronised(started)
  const states = (): number =>
    started
      .last()
      .frames(1)
      .filter(({ type }) => type === 'awareness').length
  expect(states()).toBe(0)
  const { peers, show } = presenceOf(opened.awareness)
  expect(states()).toBe(1)
  const theirs = { who: 'marc', cursor: { x: 1, y: 2 }, editing: null, zone: 'issues' }
  const say = (clock: number, view: unknown): void =>
    started.last().on(1, {
      type: 'awareness',
      states: encodeStates([{ client: 5, clock, state: { ...theirs, view } }]),
    })
  say(1, [10, -20, 800, 600])
  expect(peers.get()).toEqual([{ client: 5, ...theirs, view: { x: 10, y: -20, w: 800, h: 600 } }])
  say(2, [10, -20, 0, 1e300])
  expect(peers.get()).toEqual([{ client: 5, ...theirs, view: null }])
  expect(states()).toBe(1)
  show({ cursor: { x: 3, y: 4 }, editing: null, view: { x: 1, y: 2, w: 3, h: 4 }, zone: null })
  expect(states()).toBe(2)
})

test('[PROV17] who is present is so again after the line was lost, under a newer clock', async () => {
  const started = startConnection()
  const opened = await openSynchronised(started)
  const clocks = (): readonly number[] =>
    started
      .last()
      .frames(1)
      .flatMap((frame) => (frame.type === 'awareness' ? [decodeStates(frame.states)] : []))
      .flatMap((states) => (states.ok ? states.value.map(({ clock }) => clock) : []))
  presenceOf(opened.awareness).show({ cursor: { x: 3, y: 4 }, editing: null, view: null, zone: null })
  const before = Math.max(...clocks())
  started.last().drop()
  await started.settle()
  started.time.advance(500)
  started.last().accept()
  await answer(started)
  expect(Math.min(...clocks())).toBeGreaterThan(before)
})

test('[PROV24] how full the document is, is what the relay said last', async () => {
  const started = startConnection()
  const opened = await openSynchronised(started)
  expect(opened.status.get().filling).toBe(null)
  for (const share of [0.5, 0.9]) {
    started.last().say({ type: 'filling', channel: 1, share })
    expect(opened.status.get().filling).toBe(share)
  }
})

test('[PROV5] a connection without access ends every document, and leaves their copies alone', async () => {
  const started = startConnection()
  const opened = await openSynchronised(started)
  free(opened).set('a', 1)
  started.last().drop(4401)
  await started.settle()
  expect(opened.status.get()).toMatchObject({ line: 'refused', refusal: { code: 'no-access', remedy: 'none' } })
  expect(started.connection.rescues.files.get()).toEqual([])
})

test('[PROV22] a document that is closed leaves its channel with all that it had to say', async () => {
  const started = startConnection()
  const opened = await openSynchronised(started)
  free(opened).set('a', 1)
  free(opened).set('b', 2)
  opened.close()
  expect(replayed(started.last()).getMap('free').toJSON()).toEqual({ a: 1, b: 2 })
  expect(started.last().controls('close')).toEqual([{ type: 'close', channel: 1 }])
  expect(started.last().isClosed).toBe(false)
})
