import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { acknowledge, answer, openSynchronised, startConnection } from '../testing/start-connection.ts'
import { trackUnsavedWork } from './unsaved-work.ts'

test('[PROV27] what others may have read of mine is told to the clock, once what they had said before is taken in', async () => {
  const started = startConnection()
  const opened = await openSynchronised(started)
  acknowledge(started.last())
  const theirs = new Y.Doc()
  const wire = started.last()
  const hear = (key: string): void => {
    const known = Y.encodeStateVector(theirs)
    theirs.getMap('theirs').set(key, 1)
    wire.on(1, { type: 'update', update: Y.encodeStateAsUpdate(theirs, known) })
  }
  opened.doc.getMap('free').set('a', 1)
  opened.doc.getMap('free').set('b', 1)
  expect(opened.savedClock(opened.doc.clientID)).toBe(0)
  const known: number[] = []
  opened.doc.getMap('theirs').observe(() => known.push(opened.savedClock(opened.doc.clientID)))
  hear('first')
  hear('second')
  started.time.advance(20)
  expect(known).toEqual([0])
  wire.on(1, { type: 'ack', count: 2 })
  expect([known, opened.savedClock(opened.doc.clientID)]).toEqual([[0, 0], 1])
  started.time.advance(50)
  acknowledge(wire)
  expect(opened.savedClock(opened.doc.clientID)).toBe(2)
})

test('[PROV27] what the relay had taken before the line was lost is known when it comes back, before what others did is', async () => {
  const started = startConnection()
  const opened = await openSynchronised(started)
  opened.doc.getMap('free').set('a', 1)
  const relay = new Y.Doc()
  Y.applyUpdate(relay, Y.encodeStateAsUpdate(opened.doc))
  opened.doc.getMap('free').set('b', 1)
  relay.getMap('theirs').set('key', 1)
  started.last().drop()
  await started.settle()
  started.time.advance(500)
  started.last().accept()
  const known: number[] = []
  opened.doc.getMap('theirs').observe(() => known.push(opened.savedClock(opened.doc.clientID)))
  await answer(started, { state: relay })
  expect(known).toEqual([1])
})

test('[PROV27] what was written in an earlier life of the page is unread until the relay has been given it', () => {
  const [doc, earlier] = [new Y.Doc(), new Y.Doc()]
  earlier.getMap('free').set('sent', 1)
  const relay = Y.encodeStateVector(earlier)
  earlier.getMap('free').set('kept here', 1)
  Y.applyUpdate(doc, Y.encodeStateAsUpdate(earlier))
  const work = trackUnsavedWork(() => {})
  const clocks = (): readonly number[] => [work.savedClock(doc, earlier.clientID), work.savedClock(doc, 1)]
  work.known(doc, Y.decodeStateVector(relay))
  expect(clocks()).toEqual([1, Infinity])
  work.caughtUp()
  expect(clocks()).toEqual([Infinity, Infinity])
})
