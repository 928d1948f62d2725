import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { DOCUMENT, settle, startRooms } from '../../testing/index.ts'
import { varString, varUint } from '../../testing/var-uint.ts'

const HAS_ORIGIN = 0x80
const DELETED = 1
const ANY = 8
/** A string, as lib0 writes any value. */
const anyString = (text: string): number[] => [119, ...varString(text)]

/** A struct as Yjs writes it, right of `origin` (client, clock). */
const structAfter = ([client, clock]: readonly [number, number], ref: number, content: readonly number[]): number[] => [
  HAS_ORIGIN | ref,
  ...varUint(client),
  ...varUint(clock),
  ...content,
]

/** One client's section of an update: its structs from `clock` on. */
const section = (client: number, clock: number, structs: readonly number[][]): number[] => [
  ...varUint(structs.length),
  ...varUint(client),
  ...varUint(clock),
  ...structs.flat(),
]

const update = (sections: readonly number[][], deletions: readonly number[] = [0]): Uint8Array =>
  Uint8Array.from([...varUint(sections.length), ...sections.flat(), ...deletions])

/** A room in which one person has written three cells, the last of them a sealed one, and another attacks. */
async function start() {
  const under = startRooms()
  const [writer, attacker] = [await under.join('writer'), await under.join('attacker')]
  writer.doc.getMap('free').set('first', 1)
  writer.doc.getMap('free').set('second', 2)
  writer.doc.getMap('cards').set('sealed', 'kept')
  await settle()
  const contents = (): Promise<unknown> =>
    under.rooms.read(DOCUMENT, (doc) => ({ cards: doc.getMap('cards').toJSON(), free: doc.getMap('free').toJSON() }))
  return { ...under, writer, attacker, contents, written: await contents() }
}

test('[GATE3] a struct that is known already is not resolved again, whatever it claims to build on', async () => {
  const { writer, attacker, contents, written } = await start()
  const claims = structAfter([777, 5], DELETED, varUint(1))
  attacker.send({ type: 'update', update: update([section(writer.doc.clientID, 0, [claims])]) })
  await settle()
  expect(writer.refusedWith).toBe(null)
  expect(await contents()).toEqual(written)
})

test('[GATE3] of a struct known in part the rest is judged where it will lie, not where its beginning claims to', async () => {
  const { writer, attacker, contents, written, log } = await start()
  const rows = log.committed
  const replaces = structAfter([writer.doc.clientID, 1], ANY, [2, ...anyString('a'), ...anyString('b')])
  attacker.send({ type: 'update', update: update([section(writer.doc.clientID, 2, [replaces])]) })
  await settle()
  expect(attacker.refusedWith).not.toBe(null)
  expect(writer.refusedWith).toBe(null)
  expect(log.committed).toBe(rows)
  expect(await contents()).toEqual(written)
})

test('[GATE3] an honest update known in part adds what is new of it', async () => {
  const { writer, attacker } = await start()
  const elsewhere = new Y.Doc()
  elsewhere.getText('text').insert(0, 'abc')
  attacker.send({ type: 'update', update: Y.encodeStateAsUpdate(elsewhere) })
  await settle()
  elsewhere.getText('text').insert(3, 'def')
  attacker.send({ type: 'update', update: Y.encodeStateAsUpdate(elsewhere) })
  await settle()
  expect(attacker.refusedWith).toBe(null)
  expect(writer.doc.getText('text').toJSON()).toBe('abcdef')
})

test('[GATE5] deletions that overlap are refused: each would walk over the same items again', async () => {
  const { writer, attacker, contents, written } = await start()
  const twice = [1, ...varUint(writer.doc.clientID), 2, 0, 1, 0, 1]
  attacker.send({ type: 'update', update: update([], twice) })
  await settle()
  expect(attacker.refusedWith).not.toBe(null)
  expect(await contents()).toEqual(written)
})

test('[GATE4] eighty thousand writers in one message are refused', async () => {
  const { attacker, writer, contents, written } = await start()
  const waiters = Array.from({ length: 80_000 }, (_, index) =>
    section(index + 2, 0, [structAfter([1, 0], DELETED, varUint(1))]),
  )
  attacker.send({ type: 'sync-step-2', update: update(waiters) })
  await settle()
  expect(attacker.refusedWith).toBe('malformed')
  expect(writer.refusedWith).toBe(null)
  expect(await contents()).toEqual(written)
})
