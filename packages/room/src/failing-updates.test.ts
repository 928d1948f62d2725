import { expect, test } from 'vitest'
import type * as Y from 'yjs'
import { DOCUMENT, settle, startRooms } from '../testing/index.ts'
import type { DocumentRules } from './ports.ts'

const free = (doc: Y.Doc): Y.Map<unknown> => doc.getMap('free')

/** From now on, until the document is loaded again, whatever has the key `poison` cannot be applied. */
const breakAtPoison = (doc: Y.Doc): void => {
  free(doc).observe(({ keysChanged }) => {
    if (keysChanged.has('poison')) throw new Error('cannot be applied')
  })
}

test('[ROOM14] an update at which the gate fails is refused, and nobody else notices', async () => {
  const rules: DocumentRules = {
    roots: {
      free: 'map',
      get trap(): 'map' {
        throw new RangeError('too deep')
      },
    },
    sealed: [],
    maxBytes: 1024 * 1024,
  }
  const { join, refusals } = startRooms({}, rules)
  const [marc, mallory] = [await join('marc'), await join('mallory')]
  mallory.doc.getMap('trap').set('a', 1)
  await settle()
  free(marc.doc).set('a', 1)
  await settle()
  expect([mallory.refusedWith, marc.refusedWith, marc.heard('ack').at(-1)?.count]).toEqual(['malformed', null, 2])
  expect(refusals).toEqual(['malformed'])
})

test('[ROOM15] whose updates cannot be applied twice comes back no more, and the others do', async () => {
  const { join, rooms, time } = startRooms()
  for (const again of ['restart', 'restart']) {
    await rooms.edit(DOCUMENT, breakAtPoison)
    const [marc, mallory] = [await join('marc'), await join('mallory')]
    free(mallory.doc).set('poison', 1)
    await settle()
    expect([marc.refusedWith, mallory.refusedWith]).toEqual([again, again])
  }
  time.advance(2_000)
  const [marc, mallory] = [await join('marc'), await join('mallory')]
  expect([marc.refusedWith, mallory.refusedWith]).toEqual([null, 'malformed'])
  free(marc.doc).set('a', 1)
  await settle()
  expect(await rooms.read(DOCUMENT, (doc) => free(doc).toJSON())).toEqual({ a: 1 })
  time.advance(10 * 60_000)
  expect((await join('mallory')).refusedWith).toBe(null)
})
