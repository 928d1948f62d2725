import type { CardGroupId, CardId } from '@tablee/model'
import { present } from '@tablee/std'
import * as Y from 'yjs'
import type { Cell } from './cell.ts'
import { cardsOf, placementsRoot } from './roots.ts'

/** What gestures write of a card beside its texts and fields: its kind, its group and its place there, its origins, its mark of removal, when it was turned, since when it asks something. */
export type CardCell = 'kind' | 'group' | 'rank' | 'from' | 'removed' | 'turned' | 'asks'

/** Such a cell of a card that exists. */
export function cardCell(doc: Y.Doc, card: CardId, key: CardCell): Cell {
  return { doc, map: present(cardsOf(doc).get(card), 'a gesture on a card that is not in its document'), key }
}

/** The cell of a field that is not text, or null where the card has no fields. */
export function fieldCell(doc: Y.Doc, card: CardId, key: string): Cell | null {
  const fields = cardsOf(doc).get(card)?.get('fields')
  return fields instanceof Y.Map ? { doc, map: fields, key } : null
}

/** The cell of the place of a card or of a group. */
export function placementCell(board: Y.Doc, placed: CardId | CardGroupId): Cell {
  return { doc: board, map: placementsRoot(board), key: placed }
}
