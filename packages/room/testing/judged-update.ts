import * as Y from 'yjs'
import type { Bounds } from '../src/bounds.ts'
import { ClientIds } from '../src/client-ids.ts'
import type { Standing } from '../src/gate/gate.ts'
import { judge } from '../src/gate/gate.ts'
import type { DocumentRules } from '../src/ports.ts'
import type { RawId, RawStruct } from './raw-update.ts'
import { anyBytes, anyStruct, rawUpdate } from './raw-update.ts'

const RULES: DocumentRules = {
  roots: { cards: 'map', free: 'map', list: 'array', text: 'text', body: 'fragment' },
  sealed: ['cards'],
  maxBytes: 1e6,
  values: { free: { schema: (value) => typeof value === 'object' && value !== null && 'one' in value } },
}
/** Who writes, and who wrote before them; of UNKNOWN nobody has heard. */
export const ME = 7
export const OTHER = 5
export const UNKNOWN = 3

/** A document in which OTHER wrote a list of three values, a text, and a sealed card. */
export function written(): Y.Doc {
  const doc = new Y.Doc()
  const theirs = new Y.Doc()
  theirs.clientID = OTHER
  theirs.getArray('list').insert(0, ['a', 'b', 'c'])
  theirs.getText('text').insert(0, 'abc')
  theirs.getMap('cards').set('card', new Y.Map([['title', 'un titre']]))
  Y.applyUpdate(doc, Y.encodeStateAsUpdate(theirs))
  return doc
}
/** Where in `written` its parts are. */
export const A: RawId = [OTHER, 0]
export const B: RawId = [OTHER, 1]
export const TEXT: RawId = [OTHER, 3]
export const CARD: RawId = [OTHER, 6]

/** What the gate says to `bytes` from the participant whose client id is ME: a refusal, or what may be applied. */
export function said(bytes: Uint8Array, standing: Standing = 'writer', doc = written(), bounds: Bounds | null = null) {
  const known = [{ client: OTHER, participant: 'other' }]
  const owners = new ClientIds(
    Y.getState(doc.store, ME) > 0 ? [...known, { client: ME, participant: 'me' }] : known,
    doc,
  )
  owners.claim(ME, 'me')
  const verdict = judge({ doc, rules: RULES, depth: 4, owners, participant: 'me', standing, bounds }, bytes)
  return verdict.ok ? verdict.value : verdict.error
}

/** An update of ME, from its beginning. */
export const mine = (...structs: RawStruct[]): Uint8Array => rawUpdate([{ client: ME, clock: 0, structs }])
export const value = anyBytes.string('x')
export const cell = anyStruct([value], { parent: 'free', key: 'a' })
