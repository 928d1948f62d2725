import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { FORGERIES, forge } from '../../testing/index.ts'
import { diceOf } from '../../testing/network/dice.ts'
import { ClientIds } from '../client-ids.ts'
import type { DocumentRules } from '../ports.ts'
import type { Court } from './gate.ts'
import { judge } from './gate.ts'

const EACH = 10_000
const DEPTH = 32
const ATTACKER = 2_000_000_001
const WRITERS = [101, 2_000_000_000, 2_000_000_002]

const RULES: readonly DocumentRules[] = [
  {
    roots: { cards: 'map', free: 'map', list: 'array', text: 'text', body: 'fragment' },
    sealed: ['cards'],
    maxBytes: 1e6,
  },
  { roots: { cards: 'map', links: 'map' }, sealed: ['cards', 'links'], maxBytes: 1e6 },
  { roots: { text: 'fragment' }, sealed: [], maxBytes: 1e6 },
]

/** A document in which some people have written under every root, the attacker among them. */
function written(rules: DocumentRules): Court {
  const doc = new Y.Doc()
  for (const client of [...WRITERS, ATTACKER]) {
    const theirs = new Y.Doc()
    theirs.clientID = client
    Y.applyUpdate(theirs, Y.encodeStateAsUpdate(doc))
    for (const [root, type] of Object.entries(rules.roots)) write(theirs, root, type)
    Y.applyUpdate(doc, Y.encodeStateAsUpdate(theirs))
  }
  const known = [...WRITERS, ATTACKER].map((client) => ({ client, participant: `person-${client}` }))
  const owners = new ClientIds(known, doc)
  return { doc, rules, depth: DEPTH, owners, participant: `person-${ATTACKER}`, standing: 'writer' }
}

function write(doc: Y.Doc, root: string, type: DocumentRules['roots'][string]): void {
  switch (type) {
    case 'map': {
      const card = new Y.Map<unknown>([['title', new Y.Text('Le décrochage')]])
      doc.getMap(root).set(`${root}-${doc.clientID}`, card)
      card.set('list', Y.Array.from([1, 'deux', { trois: 3 }]))
      return
    }
    case 'array':
      return doc.getArray(root).insert(0, [doc.clientID, 'mot', new Y.Map()])
    case 'text':
      doc.getText(root).insert(1 % (doc.getText(root).length + 1), 'des mots')
      return doc.getText(root).format(1, 3, { bold: true })
    case 'fragment': {
      const paragraph = new Y.XmlElement('paragraph')
      paragraph.insert(0, [new Y.XmlText('des mots')])
      return doc.getXmlFragment(root).insert(0, [paragraph])
    }
  }
}

describe('[GATE1] no forged update is let through', () => {
  test.each(FORGERIES)('%s', (forgery) => {
    const dice = diceOf(FORGERIES.indexOf(forgery) + 1)
    const courts = RULES.filter(({ sealed }) => forgery !== 'sealed' || sealed.length > 0).map(written)
    const accepted: string[] = []
    for (let index = 0; index < EACH; index += 1) {
      const court = courts[index % courts.length] as Court
      const bytes = forge(forgery, { ...court, client: ATTACKER }, dice)
      const verdict = judge(court, bytes)
      if (verdict.ok) accepted.push(`${index}: ${bytes.join(' ')}`)
    }
    expect(accepted).toEqual([])
  })
})
