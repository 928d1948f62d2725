import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { acknowledge, openSynchronised, startConnection } from '../testing/start-connection.ts'

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
  expect(opened.savedClock()).toBe(0)
  const known: number[] = []
  opened.doc.getMap('theirs').observe(() => known.push(opened.savedClock()))
  hear('first')
  hear('second')
  started.time.advance(20)
  expect(known).toEqual([0])
  wire.on(1, { type: 'ack', count: 2 })
  expect([known, opened.savedClock()]).toEqual([[0, 0], 1])
  started.time.advance(50)
  acknowledge(wire)
  expect(opened.savedClock()).toBe(2)
})
