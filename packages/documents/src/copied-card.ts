import type { Card } from '@tablee/model'
import * as Y from 'yjs'
import type { CardTexts } from './card-codec.ts'
import { readCard } from './cards.ts'
import { specOf } from './fields.ts'
import { cardsOf } from './roots.ts'
import { joined, textsByField } from './shared-texts.ts'

/** A card as it was when it was copied, whatever becomes of it afterwards. */
export interface CopiedCard {
  readonly card: Card
  /** The zone in which it was copied, null beside them all. */
  readonly zone: string | null
  /** Its shared texts as they were then, new at each call: one shared text cannot lie in two places. */
  readonly texts: () => CardTexts
}

/** Copies a card of `content` with its shared texts; null when it is not there. */
export function copyCard(
  content: Y.Doc,
  { id, home }: Pick<Card, 'id' | 'home'>,
  zone: string | null,
): CopiedCard | null {
  const shared = cardsOf(content).get(id)
  if (!(shared instanceof Y.Map)) return null
  // shared types can be read only inside of a document: the copy waits in one of its own
  const shelf = new Y.Doc()
  cardsOf(shelf).set(id, shared.clone())
  const card = readCard(shelf, home, id)
  return card && { card, zone, texts: () => textsOf(shelf, card) }
}

function textsOf(shelf: Y.Doc, { id, kind }: Card): CardTexts {
  const shared = cardsOf(shelf).get(id)
  const [title, detail, fields] = [shared?.get('title'), shared?.get('detail'), shared?.get('fields')]
  const named = fields instanceof Y.Map ? [...textsByField(fields)] : []
  return {
    ...(title instanceof Y.Text ? { title: title.clone() } : {}),
    ...(detail instanceof Y.XmlFragment ? { detail: detail.clone() } : {}),
    fields: Object.fromEntries(named.map(([name, texts]) => [name, new Y.Text(joined(texts, specOf(kind, name)))])),
  }
}
