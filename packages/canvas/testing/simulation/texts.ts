import { detailOf, titleOf } from '@tablee/documents'
import type { CardId } from '@tablee/model'
import * as Y from 'yjs'

/** Every shared text of a card, those that its kind no longer asks for included. */
export function textsOf(content: Y.Doc, card: CardId): readonly (Y.Text | Y.XmlText)[] {
  const shared = content.getMap('cards').get(card)
  const fields = shared instanceof Y.Map ? (shared as Y.Map<unknown>).get('fields') : null
  const inFields = fields instanceof Y.Map ? [...(fields as Y.Map<unknown>).values()] : []
  return [
    ...[titleOf(content, card)].filter((text) => text !== null),
    ...paragraphsOf(detailOf(content, card)),
    ...inFields.filter((value) => value instanceof Y.Text),
  ]
}

/** What a card says, all of it. */
export function wordsOf(content: Y.Doc, card: CardId): string {
  return textsOf(content, card)
    .map((text) => (text.toDelta() as readonly { readonly insert: unknown }[]).map(({ insert }) => insert).join(''))
    .join('')
}

/** What each card says. */
export function wordsIn(content: Y.Doc): ReadonlyMap<CardId, string> {
  const ids = [...content.getMap('cards').keys()] as CardId[]
  return new Map(ids.map((id) => [id, wordsOf(content, id)]))
}

function paragraphsOf(fragment: Y.XmlFragment | null): readonly Y.XmlText[] {
  return (fragment?.toArray() ?? []).flatMap((block) =>
    block instanceof Y.XmlElement ? block.toArray().filter((inside) => inside instanceof Y.XmlText) : [],
  )
}
