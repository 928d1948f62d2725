import { expect, test } from 'vitest'
import * as Y from 'yjs'
import type { Dice } from '../../testing/network/dice.ts'
import { diceOf } from '../../testing/network/dice.ts'
import type { RawId, RawStruct } from '../../testing/raw-update.ts'
import { anyBytes, anyStruct, rawUpdate } from '../../testing/raw-update.ts'
import { ClientIds } from '../client-ids.ts'
import type { Court } from './gate.ts'
import { judge } from './gate.ts'

const RULES = { roots: { list: 'array' }, sealed: [], maxBytes: 1e6 } as const
const SEEDS = 800
const TRIES = 12

/** A list that several people have written in at the same places at the same time. */
function written(dice: Dice): Y.Doc {
  const doc = new Y.Doc()
  for (let turn = 0; turn < 2 + dice(3); turn += 1) {
    const state = Y.encodeStateAsUpdate(doc)
    for (let person = 0; person < 3; person += 1) {
      const theirs = new Y.Doc()
      theirs.clientID = 1 + dice(1000)
      if (Y.getState(doc.store, theirs.clientID) > 0) continue
      Y.applyUpdate(theirs, state)
      const list = theirs.getArray('list')
      for (let edit = 0; edit < 1 + dice(3); edit += 1)
        list.insert(dice(list.length + 1), dice(2) ? ['a'] : ['a', 'b', 'c'])
      Y.applyUpdate(doc, Y.encodeStateAsUpdate(theirs))
    }
  }
  return doc
}

function courtOf(doc: Y.Doc, me: number): Court {
  const known = Y.getState(doc.store, me) > 0 ? [{ client: me, participant: 'me' }] : []
  return { doc, rules: RULES, depth: 32, owners: new ClientIds(known, doc), participant: 'me', standing: 'writer' }
}

/** Every clock of the list, in its order. */
function idsOf(doc: Y.Doc): string[] {
  const ids: string[] = []
  for (let item = doc.getArray('list')._start; item; item = item.right)
    for (let clock = item.id.clock; clock < item.id.clock + item.length; clock += 1)
      ids.push(`${item.id.client} ${clock}`)
  return ids
}

const idOf = (text: string): RawId => text.split(' ').map(Number) as unknown as RawId // reason: written just above

test('[GATE13] no right origin is let through that lies left once Yjs has placed everything, and none refused that was typed', () => {
  let [accepted, refused] = [0, 0]
  for (let seed = 1; seed <= SEEDS; seed += 1) {
    const dice = diceOf(seed)
    const doc = written(dice)
    const me = 2000 + dice(2) * -1999 + dice(500)
    if (Y.getState(doc.store, me) > 0) continue
    // half of them put everything between two neighbours, as all who type do
    const types = dice(2) === 0
    const kept: RawStruct[] = []
    const copy = new Y.Doc()
    Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc))
    for (let tries = 0; tries < TRIES; tries += 1) {
      const ids = idsOf(copy)
      const left = dice(ids.length - 1)
      const right = types ? left + 1 : dice(ids.length)
      const place = { origin: idOf(ids[left] as string), rightOrigin: idOf(ids[right] as string) }
      const struct = anyStruct([anyBytes.nothing()], place)
      const alone = rawUpdate([{ client: me, clock: kept.length, structs: [struct] }])
      // what is typed comes all in one update, the rest after the relay has what was before it
      const bytes = types ? rawUpdate([{ client: me, clock: 0, structs: [...kept, struct] }]) : alone
      const verdict = judge(courtOf(types ? doc : copy, me), bytes)
      if (left >= right) refused += 1
      expect([seed, tries, verdict.ok]).toEqual([seed, tries, left < right])
      if (!verdict.ok) continue
      accepted += 1
      Y.applyUpdate(copy, alone)
      kept.push(struct)
    }
  }
  expect(accepted).toBeGreaterThan(2_000)
  expect(refused).toBeGreaterThan(2_000)
})
