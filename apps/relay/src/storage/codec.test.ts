import { once } from 'node:events'
import type { Worker } from 'node:worker_threads'
import { codecHere } from '@tablee/room'
import { afterEach, beforeEach, expect, test } from 'vitest'
import * as Y from 'yjs'
import type { ThreadCodec } from './codec.ts'
import { openCodec } from './codec.ts'

let codec: ThreadCodec
let thread: Worker
beforeEach(async () => {
  const started = once(process, 'worker') as Promise<[Worker]>
  codec = await openCodec()
  ;[thread] = await started
})
afterEach(() => codec.close())

/** The updates of someone who writes `count` cards of a kilobyte. */
function updates(count: number): readonly Uint8Array[] {
  const doc = new Y.Doc()
  const made: Uint8Array[] = []
  doc.on('update', (update: Uint8Array) => made.push(update))
  for (let number = 0; number < count; number += 1) doc.getMap('cards').set(`card-${number}`, 'x'.repeat(1_000))
  return made
}

test.each([
  ['small', 3],
  ['large', 200],
])('%s work gives what it gives in place', async (_size, count) => {
  const parts = updates(count)
  const built = await codec.build(parts)
  expect(built).toEqual(await codecHere.build(parts))
  expect(await codec.cut(built.state)).toEqual(await codecHere.cut(built.state))
  const vector = Y.encodeStateVectorFromUpdate(parts[0] ?? new Uint8Array())
  expect(await codec.diff(built.state, vector)).toEqual(await codecHere.diff(built.state, vector))
})

test('what was sent to the thread is still there afterwards', async () => {
  const { state } = await codec.build(updates(200))
  const copy = state.slice()
  await codec.cut(state)
  expect(state).toEqual(copy)
})

test('bytes that are no update are refused, large ones too', async () => {
  for (const size of [10, 100_000]) expect(await codec.cut(new Uint8Array(size).fill(255))).toMatchObject({ ok: false })
})

test('when the thread ends, what was asked rejects, and the next question is answered by another', async () => {
  const parts = updates(200)
  const asked = codec.build(parts)
  await thread.terminate()
  await expect(asked).rejects.toMatchObject({ code: 'stopped' })
  expect(await codec.build(parts)).toEqual(await codecHere.build(parts))
})

test('a closed codec refuses large work', async () => {
  await codec.close()
  await expect(codec.build(updates(200))).rejects.toThrow(/closed/)
})
