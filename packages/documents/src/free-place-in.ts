import type { CardId, Zone } from '@tablee/model'
import { cardHeight, freePlace } from '@tablee/model'
import type * as Y from 'yjs'
import { readPlacements } from './boards.ts'
import { isRemoved, titleOf } from './cards.ts'
import { cardsOf } from './roots.ts'

/** A place on a board, in coordinates of a zone or of the page. */
export interface Place {
  readonly x: number
  readonly y: number
}

/** The next free place of `zone` for `card`, among the cards of `content` that lie there. */
export function freePlaceIn(
  zone: Zone,
  board: Y.Doc,
  content: Y.Doc,
  card: { readonly id: CardId; readonly title: string },
): Place {
  const places = readPlacements(board)
  const taken = ([...cardsOf(content).keys()] as CardId[]).flatMap((id) => {
    const placement = id === card.id || isRemoved(content, id) ? undefined : places.get(id)
    if (placement?.zone !== zone.id) return []
    return [{ x: placement.x, y: placement.y, h: cardHeight(titleOf(content, id)?.toString() ?? '') }]
  })
  return freePlace(zone.box, taken, cardHeight(card.title))
}
