import { PERSON, addCard, addLink } from '@tablee/documents'
import type { CardId, LinkId, ParticipantId } from '@tablee/model'
import { newId, parseDocumentName } from '@tablee/model'
import { cryptoRandom, present } from '@tablee/std'
import * as Y from 'yjs'
import { openTab } from '../../testing/tab-client.ts'
import { assault } from './assault.ts'
import type { Stage } from './stage.ts'
import type { Tally } from './tally.ts'

/** Modified pages of participants sign cards, links and groups for a facilitator, and take what that one signed for theirs, before the eyes of that one. */
export async function forgeNames({ cycle, attackers }: Stage, tally: Tally, count: number): Promise<void> {
  const document = present(
    cycle.documents.findLast((name) => parseDocumentName(name)?.kind === 'content'),
    'a document of cards',
  )
  const by = cycle.facilitation.participant as ParticipantId
  const own = newId<CardId>(cryptoRandom)
  const link = newId<LinkId>(cryptoRandom)
  const given = new Y.Doc()
  addCard(given, { id: own, kind: 'issue', at: 1, title: 'Une phrase', by }, PERSON)
  addLink(given, { id: link, from: own, to: own, state: 'exists', degree: null, question: null, by, at: 1 }, PERSON)
  const state = Y.encodeStateAsUpdate(given)
  const isSeen = { yet: false }
  let seen = 0
  const tab = await openTab(cycle.facilitation, cycle.id)
  const channel = await tab.open(document, {
    client: given.clientID,
    state,
    onFrame: (frame) => {
      if (isSeen.yet && frame.type === 'update' && Buffer.from(frame.update).includes(by)) seen += 1
    },
  })
  await channel.acked()
  isSeen.yet = true

  const me = present(attackers[0], 'an attacker').participant
  const sign = (doc: Y.Doc, root: string, id: string, key: string, value: unknown): unknown =>
    present(doc.getMap<Y.Map<unknown>>(root).get(id), 'what was signed').set(key, value)
  const harms: readonly ((doc: Y.Doc) => unknown)[] = [
    (doc) => addCard(doc, { id: newId<CardId>(cryptoRandom), kind: 'issue', at: 1, title: 'Jamais dite', by }, PERSON),
    (doc) => doc.getMap('links').set(newId(cryptoRandom), new Y.Map(Object.entries({ from: own, to: own, by, at: 1 }))),
    (doc) => doc.getMap('groups').set(newId(cryptoRandom), new Y.Map(Object.entries({ title: 'École', by, at: 1 }))),
    (doc) => sign(doc, 'cards', own, 'by', me),
    (doc) => sign(doc, 'cards', own, 'author', me),
    (doc) => sign(doc, 'links', link, 'by', me),
    (doc) => sign(doc, 'cards', own, 'removed', { by, at: 1 }),
    (doc) => sign(doc, 'links', link, 'removed', { by, at: 1 }),
  ]
  let next = 0
  const forge = (client: number): Uint8Array => {
    const doc = new Y.Doc()
    Y.applyUpdate(doc, state)
    doc.clientID = client
    const before = Y.encodeStateVector(doc)
    harms[(next += 1) % harms.length]?.(doc)
    return Y.encodeStateAsUpdate(doc, before)
  }
  await assault({ cycle: cycle.id, document, attackers, count, forge }, tally)
  tab.terminate()
  if (seen > 0) tally.faults.push(`${seen} of them reached someone`)
}
