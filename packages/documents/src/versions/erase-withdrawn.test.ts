import type { CardId } from '@tablee/model'
import * as Y from 'yjs'
import { expect, test } from 'vitest'
import { createPerson } from '../../testing/index.ts'
import { readCards, setField } from '../cards.ts'
import { PERSON } from '../origin.ts'
import { cardsOf } from '../roots.ts'
import { stateOf } from './document-state.ts'
import { agreementsIn, eraseWithdrawn } from './erase-withdrawn.ts'

const CONTACT = 'lea@exemple.fr'
type Person = ReturnType<typeof createPerson>

const sheet = (person: Person): CardId =>
  person.gestures.addCard({ kind: 'actor', zone: null, title: 'Club', fields: { consent: 'yes', contact: CONTACT } })

/** What the content of `person` is now, as a version keeps it. */
function keep({ content }: Person): Y.Doc {
  const kept = new Y.Doc()
  Y.applyUpdate(kept, stateOf(content).state)
  return kept
}

const holds = (doc: Y.Doc, words: string): boolean =>
  Array.from(stateOf(doc).state, (byte) => String.fromCharCode(byte))
    .join('')
    .includes(words)

test('[ERASED1] what was told with an agreement that is taken back since is in no byte of a version; the rest is', () => {
  const nadia = createPerson()
  const id = sheet(nadia)
  const then = keep(nadia)
  expect(holds(then, CONTACT)).toBe(true)
  expect(eraseWithdrawn(then, agreementsIn(nadia.content))).toBe(false)
  expect(holds(then, CONTACT)).toBe(true)
  setField(nadia.content, id, 'consent', 'no', PERSON)
  expect(eraseWithdrawn(then, agreementsIn(nadia.content))).toBe(true)
  expect(holds(then, CONTACT)).toBe(false)
  expect(readCards(then, 'roadmap').map(({ title, fields }) => [title, fields['consent']])).toEqual([['Club', 'yes']])
  expect(eraseWithdrawn(then, agreementsIn(nadia.content))).toBe(false)
})

test('[ERASED2] so it is of a card that is another kind now, was another kind then, or is not there', () => {
  const nadia = createPerson()
  const id = sheet(nadia)
  const then = [keep(nadia), keep(nadia), keep(nadia)]
  cardsOf(then[1] as Y.Doc)
    .get(id)
    ?.set('kind', 'idea')
  expect(eraseWithdrawn(then[2] as Y.Doc, new Set())).toBe(true)
  setField(nadia.content, id, 'consent', '', PERSON)
  cardsOf(nadia.content).get(id)?.set('kind', 'idea')
  for (const doc of then.slice(0, 2)) expect(eraseWithdrawn(doc, agreementsIn(nadia.content))).toBe(true)
  expect(then.map((doc) => holds(doc, CONTACT))).toEqual([false, false, false])
})

test('[ERASED3] a contact of the first format is words alone, and what is no card stops nothing', () => {
  const nadia = createPerson()
  const id = sheet(nadia)
  const then = keep(nadia)
  const fields = cardsOf(then).get(id)?.get('fields')
  if (fields instanceof Y.Map) fields.set('contact', 'jadis@exemple.fr')
  cardsOf(then).set('odd', new Y.Map([['fields', 'none']]))
  setField(nadia.content, id, 'consent', 'no', PERSON)
  expect(eraseWithdrawn(then, agreementsIn(nadia.content))).toBe(true)
  expect([holds(then, 'jadis'), holds(then, CONTACT)]).toEqual([false, false])
})
