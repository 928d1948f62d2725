import * as Y from 'yjs'
import { openTab } from '../../testing/tab-client.ts'
import type { Person } from './abused-cycle.ts'

/**
 * Puts a few cards into `document` as `person`, who then leaves; gives them as an update. They are what forged updates
 * build on: with what people write meanwhile, one could never tell a forgery from one that came too late.
 */
export async function giveDocument(person: Person, cycle: string, document: string): Promise<Uint8Array> {
  const doc = new Y.Doc()
  const cards: Y.Map<Y.Map<unknown>> = doc.getMap('cards')
  for (let index = 0; index < 5; index += 1) {
    const card = new Y.Map<unknown>()
    cards.set(`given-${index}`, card)
    const paragraph = new Y.XmlElement('paragraph')
    const detail = new Y.XmlFragment()
    paragraph.insert(0, [new Y.XmlText('Dire ce que l’on voit, sans juger')])
    card.set('title', new Y.Text('Une idée 🌱'))
    card.set('detail', detail)
    detail.insert(0, [paragraph])
    card.set('territories', Y.Array.from(['a', 'b', 'c']))
    card.set('by', person.participant)
    card.set('by', null)
  }
  const given = Y.encodeStateAsUpdate(doc)
  const tab = await openTab(person, cycle)
  const channel = await tab.open(document, { client: doc.clientID, state: given })
  await channel.acked()
  await tab.close()
  return given
}
