import type { CardId, LinkId } from '@tablee/model'
import type * as Y from 'yjs'
import { keysUnder } from './keys-under.ts'
import { cardsOf, linksOf, placementsRoot } from './roots.ts'

/** Cards or links that one transaction changed, of which nothing is said but that. */
export interface Touched {
  readonly ids: ReadonlySet<CardId | LinkId>
  /** Whether it came from elsewhere, another tab of the same person included. */
  readonly isOthers: boolean
}

/** Tells of each transaction that changes cards and links in `content`, or the places of cards on `board`; returns what stops it. */
export function watchTouched(
  { content, board }: { readonly content: Y.Doc; readonly board: Y.Doc },
  listener: (touched: Touched) => void,
): () => void {
  // not whose view wrote is asked here, as between views, but whether anyone at this browser did: text and its undo too
  const observer = (events: readonly Y.YEvent<Y.AbstractType<unknown>>[], { local }: Y.Transaction): void =>
    listener({ ids: new Set(events.flatMap(keysUnder) as (CardId | LinkId)[]), isOthers: !local })
  const roots = [cardsOf(content), linksOf(content), placementsRoot(board)]
  for (const root of roots) root.observeDeep(observer)
  return () => {
    for (const root of roots) root.unobserveDeep(observer)
  }
}
