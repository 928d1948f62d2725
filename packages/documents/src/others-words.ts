import type { Card, CardId, HomeId } from '@tablee/model'
import * as Y from 'yjs'
import { detailOf, titleOf } from './cards.ts'
import { cardsOf } from './roots.ts'
import { textsByField } from './shared-texts.ts'
import { cardsStore } from './stores.ts'

/** Runs `act`, and gives the cards of `home` that it took away with words in them that were not typed at this view of `content`. */
export function takenWithOthersWords(content: Y.Doc, home: HomeId, act: () => void): readonly Card[] {
  const cards = cardsStore(content, home)
  const removed = new Set(cards.get().flatMap((card) => (card.removed ? [card.id] : [])))
  act()
  return cards.get().filter((card) => card.removed && !removed.has(card.id) && holdsOthersWords(content, card.id))
}

function holdsOthersWords(content: Y.Doc, card: CardId): boolean {
  const fields = cardsOf(content).get(card)?.get('fields')
  const texts = fields instanceof Y.Map ? [...textsByField(fields).values()].flat() : []
  return [titleOf(content, card), detailOf(content, card), ...texts].some(
    (text) => text !== null && isTypedByOthers(text, content.clientID),
  )
}

function isTypedByOthers({ _start: first }: Y.XmlFragment | Y.Text, client: number): boolean {
  for (let item = first; item; item = item.right) {
    if (item.deleted) continue
    const { content } = item
    if (content instanceof Y.ContentString && item.id.client !== client) return true
    if (!(content instanceof Y.ContentType)) continue
    const { type } = content
    if ((type instanceof Y.XmlFragment || type instanceof Y.Text) && isTypedByOthers(type, client)) return true
  }
  return false
}
