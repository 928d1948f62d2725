import type { Card, CardId, Kind, Zone } from '@tablee/model'
import type { SeenCard } from '../card/card-copies.ts'
import type { Gather } from '../gather/use-gather.tsx'

/** What a person can do to the cards of a list. */
export interface ListActions {
  readonly add: (zone: Zone, kind: Kind, title: string) => void
  /** Shows the details of a card. */
  readonly open: (card: CardId) => void
  /** Asks where a card should go. */
  readonly move: (card: CardId) => void
  /** Asks to which card one should be linked. */
  readonly link: (card: CardId) => void
  /** Groups cards, merges them and splits them again. */
  readonly gather: Gather
  /** Writes a question after an issue. */
  readonly ask: (issue: Card, zone: Zone) => void
  /** Goes to where a card is handed on to other steps. */
  readonly handOn: (card: Card) => void
  readonly convert: (card: Card, kind: Kind) => void
  readonly copy: (seen: SeenCard) => void
  readonly duplicate: (seen: SeenCard) => void
  /** Pastes what was copied in this tab. */
  readonly paste: (zone: Zone) => void
  readonly remove: (seen: SeenCard) => void
  readonly restore: (card: Card) => void
  /** Shows what may be changed of the zones of a key; null unless the template is being changed. */
  readonly editZone: ((key: string) => void) | null
  /** Keeps a card in its place while it is being written in; null lets go. */
  readonly hold: (card: CardId | null) => void
}
