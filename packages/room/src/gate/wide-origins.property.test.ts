import { expect, test } from 'vitest'
import * as Y from 'yjs'
import type { Dice } from '../../testing/network/dice.ts'
import { diceOf } from '../../testing/network/dice.ts'
import type { RawId, RawSection, RawStruct } from '../../testing/raw-update.ts'
import { anyBytes, anyStruct, rawUpdate } from '../../testing/raw-update.ts'
import { ClientIds } from '../client-ids.ts'
import { judge } from './gate.ts'

const RULES = { roots: { list: 'array' }, sealed: [], maxBytes: 1e6 } as const
const SEEDS = 2_000

/** A list in which up to three people have written at the same places at the same time. */
function written(dice: Dice): Y.Doc {
  const doc = new Y.Doc()
  for (let turn = 0; turn < 1 + dice(3); turn += 1) {
    const state = Y.encodeStateAsUpdate(doc)
    for (let person = 0; person < 1 + dice(3); person += 1) {
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

/** Several new items of one or two clients, each between any two clocks: of the list, or of what is new. */
function wideItems(dice: Dice, doc: Y.Doc): Uint8Array {
  const clients = [dice(2) ? 1001 : 0, 2001].slice(dice(2))
  const sections = clients.map((client) => ({ client, clock: 0, structs: [] as RawStruct[] }))
  const ids = idsOf(doc)
  const count = 2 + dice(6)
  for (let index = 0; index < count; index += 1) {
    const { client, structs } = sections[dice(sections.length)] as (typeof sections)[number]
    const clock = structs.reduce((sum, { length }) => sum + length, 0)
    const left = dice(ids.length + 1) - 1
    const right = dice(3) === 0 ? ids.length : dice(ids.length)
    const values = Array.from({ length: 1 + dice(2) }, () => anyBytes.nothing())
    const struct = anyStruct(values, placeBetween(ids[left], ids[right]))
    const place = dice(4) === 0 ? dice(ids.length) : left + 1
    ids.splice(place, 0, ...values.map((_, at) => `${client} ${clock + at}`))
    structs.push(struct)
  }
  const full: RawSection[] = sections.filter(({ structs }) => structs.length > 0)
  return rawUpdate(full.toReversed())
}

function placeBetween(
  left: string | undefined,
  right: string | undefined,
): Omit<RawStruct, 'ref' | 'length' | 'content'> {
  if (left === undefined && right === undefined) return { parent: 'list' }
  return { ...(left ? { origin: idOf(left) } : {}), ...(right ? { rightOrigin: idOf(right) } : {}) }
}

/** Every clock of the list, in its order. */
function idsOf(doc: Y.Doc): string[] {
  const ids: string[] = []
  for (let item = doc.getArray('list')._start; item; item = item.right)
    for (let clock = item.id.clock; clock < item.id.clock + item.length; clock += 1)
      ids.push(nameOf({ client: item.id.client, clock }))
  return ids
}

const nameOf = ({ client, clock }: { readonly client: number; readonly clock: number }): string => `${client} ${clock}`
const idOf = (text: string): RawId => text.split(' ').map(Number) as unknown as RawId // reason: written by nameOf

/** The items of the list that do not lie between their origins. */
function misplaced(doc: Y.Doc): string[] {
  const place = new Map(idsOf(doc).map((id, index) => [id, index]))
  const at = (id: { readonly client: number; readonly clock: number }): number => place.get(nameOf(id)) as number
  const wrong: string[] = []
  for (let item = doc.getArray('list')._start; item; item = item.right) {
    if (item.origin && at(item.origin) >= at(item.id)) wrong.push(nameOf(item.id))
    else if (item.rightOrigin && at(item.rightOrigin) <= at(item.id)) wrong.push(nameOf(item.id))
  }
  return wrong
}

test('[GATE13] among several new items with wide origins none is let through that Yjs would place outside of them', () => {
  let accepted = 0
  for (let seed = 1; seed <= SEEDS; seed += 1) {
    const dice = diceOf(seed)
    const doc = written(dice)
    const update = wideItems(dice, doc)
    const owners = new ClientIds([], doc)
    const verdict = judge({ doc, rules: RULES, depth: 32, owners, participant: 'me', standing: 'writer' }, update)
    if (!verdict.ok) continue
    accepted += 1
    const copy = new Y.Doc()
    Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc))
    Y.applyUpdate(copy, update)
    expect([seed, misplaced(copy)]).toEqual([seed, []])
  }
  expect(accepted).toBeGreaterThan(200)
})
