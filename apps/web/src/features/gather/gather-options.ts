import type { GroupPlace } from '@tablee/documents'
import type { Card, CardGroupId, CardId, HomeId } from '@tablee/model'
import type { SeenCard } from '../card/card-copies.ts'
import type { CardScope } from '../card/card-scope.ts'

/** What gathering needs of the view in which cards are seen. */
export interface GatherOptions {
  readonly scope: CardScope
  readonly home: HomeId
  /** The cards that are seen in the same zone as one. */
  readonly neighbours: (seen: SeenCard) => readonly Card[]
  /** Where a new group of these cards is put in a view that draws it; where there is room elsewhere. */
  readonly placeOf?: (cards: readonly SeenCard[]) => GroupPlace | undefined
  readonly onMessage: (words: string) => void
  /** Told which cards matter now: those gathered, the merged one, those that are back. */
  readonly onDone: (cards: readonly CardId[]) => void
}

/** What a person wants to do, and has still to say how. */
export type Asked =
  | { readonly what: 'group' | 'merge'; readonly cards: readonly SeenCard[] }
  | { readonly what: 'edit'; readonly group: CardGroupId }

/** What a dialog asks with. */
export interface AskingOptions extends GatherOptions {
  readonly onClose: () => void
}
