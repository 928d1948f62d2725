import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { anyBytes, anyStruct, rawUpdate } from '../../testing/raw-update.ts'
import { ClientIds } from '../client-ids.ts'
import { codecHere } from '../codec/codec-here.ts'
import type { Court, Verdict } from './gate.ts'
import { judge } from './gate.ts'

const RULES = { roots: { list: 'array', cells: 'map' }, sealed: ['cells'], maxBytes: 1e6 } as const

/** One value of each of so many clients, the first of whom is `first`. */
function manyWriters(count: number, first: number): Uint8Array {
  const place = { parent: 'list' } as const
  const clients = Array.from({ length: count }, (_, index) => first + count - index)
  return rawUpdate(clients.map((client) => ({ client, clock: 0, structs: [anyStruct([anyBytes.nothing()], place)] })))
}

function courtOf(doc: Y.Doc): Court {
  const known = [...doc.store.clients.keys()].map((client) => ({ client, participant: 'someone' }))
  const owners = new ClientIds(known, doc)
  return { doc, rules: RULES, depth: 32, owners, participant: 'me', standing: 'writer' }
}

/** Judges slice after slice, and applies what passes; stops at the first that does not. */
async function receive(doc: Y.Doc, update: Uint8Array): Promise<Verdict | null> {
  const court = courtOf(doc)
  const slices = await codecHere.cut(update)
  let verdict: Verdict | null = null
  for (const slice of slices.ok ? slices.value : []) {
    verdict = judge(court, slice)
    if (!verdict.ok) return verdict
    court.owners.keep('me', verdict.value.clients)
    if (verdict.value.update) Y.applyUpdate(doc, verdict.value.update)
  }
  return verdict
}

/** A list in which everything was deleted, but the last value, among `count`. */
function mostlyDeleted(count: number): Y.Doc {
  const doc = new Y.Doc()
  doc.clientID = 7
  doc.transact(() => {
    for (let index = 0; index < count; index += 1) doc.getArray('list').insert(index % 2 ? 0 : index, [index])
  })
  Y.applyUpdate(doc, rawUpdate([], [{ client: 7, ranges: [[0, count - 1]] }]))
  return doc
}

const deleting = (ranges: readonly (readonly [number, number])[]): Uint8Array => rawUpdate([], [{ client: 7, ranges }])

test('[GATE4] the whole state of a document that two thousand clients wrote in is taken, with what is new in it', async () => {
  const doc = new Y.Doc()
  Y.applyUpdate(doc, manyWriters(2_000, 1))
  const theirs = new Y.Doc()
  Y.applyUpdate(theirs, Y.encodeStateAsUpdate(doc))
  theirs.getArray('list').insert(1_000, ['nouveau'])
  const whole = Y.encodeStateAsUpdate(theirs)
  expect(judge(courtOf(doc), whole)).toMatchObject({ ok: true, value: { clients: [theirs.clientID] } })
  expect(await receive(doc, whole)).toMatchObject({ ok: true })
  expect(doc.getArray('list').get(1_000)).toBe('nouveau')
})

test('[GATE4] 256 new clients at once are let through, and not one more', () => {
  const doc = new Y.Doc()
  expect(judge(courtOf(doc), manyWriters(256, 1)).ok).toBe(true)
  expect(judge(courtOf(doc), manyWriters(257, 1))).toEqual({ ok: false, error: 'malformed' })
})

test('[GATE4] nor are more in a large update that is cut', async () => {
  const doc = new Y.Doc()
  expect(await receive(doc, manyWriters(16_000, 1))).toEqual({ ok: false, error: 'malformed' })
  expect(doc.store.clients.size).toBeLessThan(257)
  expect(await codecHere.cut(manyWriters(16_385, 1))).toEqual({ ok: false, error: 'malformed' })
})

test('[GATE25] what is refused of a large update is refused with the word for it', async () => {
  const beside = { parent: 'cells', key: 'a' } as const
  const deep = (depth: number): number[] => [...Array.from({ length: depth }, () => [117, 1]).flat(), 126]
  const of = (value: number[]): Uint8Array =>
    rawUpdate([{ client: 1, clock: 0, structs: [anyStruct([anyBytes.string('x'.repeat(70_000)), value], beside)] }])
  const words = [of(anyBytes.binary([1])), of(anyBytes.bigint()), of(deep(40)), of(deep(2_000))].map((update) =>
    receive(new Y.Doc(), update).then(async (verdict) => verdict ?? codecHere.cut(update)),
  )
  expect(await Promise.all(words)).toMatchObject(['content', 'content', 'depth', 'depth'].map((error) => ({ error })))
})

test('[GATE15] what is deleted already is cut away, and what is not is deleted', () => {
  const doc = mostlyDeleted(1_000)
  const court = { ...courtOf(doc), participant: 'someone' }
  expect(judge(court, deleting([[0, 999]]))).toEqual({ ok: true, value: { update: null, clients: [] } })
  for (const ranges of [
    [[0, 1_000]],
    [
      [5, 500],
      [505, 495],
    ],
    [[999, 1]],
  ] as const) {
    const verdict = judge(court, deleting(ranges))
    expect(verdict).toEqual({ ok: true, value: { update: deleting([[999, 1]]), clients: [] } })
  }
  Y.applyUpdate(doc, deleting([[999, 1]]))
  for (const ranges of [
    [[0, 1_000]],
    [
      [3, 7],
      [999, 1],
    ],
  ] as const)
    expect(judge(court, deleting(ranges))).toEqual({ ok: true, value: { update: null, clients: [] } })
  expect(judge(court, deleting([[0, 1_001]]))).toEqual({ ok: false, error: 'gap' })
})

test('[GATE15] a long run of what is deleted is looked at once', () => {
  const doc = mostlyDeleted(20_000)
  const court = { ...courtOf(doc), participant: 'someone' }
  let looks = 0
  for (const struct of doc.store.clients.get(7) ?? []) {
    const { deleted } = struct
    Object.defineProperty(struct, 'deleted', { get: () => ((looks += 1), deleted) })
  }
  for (let index = 0; index < 100; index += 1) judge(court, deleting([[index, 19_999 - index]]))
  expect(looks).toBeLessThan(2 * 20_000)
})
