import type { GroupPlace, Place } from '@tablee/documents'
import type { Card, CardId, Kind, LinkId, Origin, Zone } from '@tablee/model'
import type { BoardSelection } from './board-selection.ts'
import type { ChoosingSeveral } from './choose-several.ts'
import type { DrawingHandle } from './drawing/drawing-handle.ts'
import type { Together } from './open-together.ts'
import type { ShownCard } from './project-board.ts'
import type { Tidied } from './tidy-zone.ts'

/** What a page may ask of the board that it shows. */
export interface BoardHandle extends BoardSelection, ChoosingSeveral {
  readonly unselect: () => void
  /** Selects a link. */
  readonly showLink: (link: LinkId) => void
  /** The cards that are selected, as they are drawn. */
  readonly selection: () => readonly ShownCard[]
  /** Selects a card and brings it into view. */
  readonly show: (card: CardId) => void
  /** Gives the board the keyboard. */
  readonly focus: () => void
  /** Selects cards that were just made, the first of them in view. */
  readonly select: (cards: readonly CardId[]) => void
  /** Adds an empty card at a free place of `zone`, shows it and starts writing in it. Left empty, it is removed. `from`: the cards that it is written after. */
  readonly add: (kind: Kind, zone: Zone, from?: readonly Origin[]) => void
  readonly edit: (card: CardId) => void
  /** The next free place of `zone` for a card with `title`, in its coordinates. */
  readonly freePlaceIn: (zone: Zone, title?: string) => Place
  /** Where a group of these cards would lie: at the corner of those that are in the zone of the first. */
  readonly placeOfGroup: (cards: readonly CardId[]) => GroupPlace | undefined
  /** Lays the cards of `zone` out in rows, but for those that someone writes in. */
  readonly tidy: (zone: Zone) => Tidied
  /** The cards that a zone shows, or those beside the zones. */
  readonly cardsIn: (zone: Zone | null) => readonly Card[]
  /** The zone that a card is shown in; null where it waits to be placed. */
  readonly zoneOf: (card: CardId) => Zone | null
  /** The zone of the first selected card, else the one in the middle of the view. */
  readonly zoneInView: () => Zone | null
  /** What is drawn, and what it is drawn with. */
  readonly drawing: DrawingHandle
  readonly zoomIn: () => void
  readonly zoomOut: () => void
  readonly showAll: () => void
  /** The others, and how to be where they are. */
  readonly together: Together
}
