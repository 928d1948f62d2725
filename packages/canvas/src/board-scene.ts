import type { Box, Card, CardId } from '@tablee/model'
import type { Store } from '@tablee/std'
import type { Writing } from '@tablee/text'
import type { PersonHere } from '@tablee/ui'
import { createContext, useContext } from 'react'
import type * as Y from 'yjs'
import type { Pointer } from './others-pointers.ts'
import type { ShownBoard } from './project-board.ts'

/** What the shapes of a board ask of what is around the canvas. */
export interface BoardScene {
  /** The shared title of a card, null when the card is gone. */
  readonly titleOf: (card: CardId) => Y.Text | null
  /** The shared details of a card, on the same condition. */
  readonly detailOf: (card: CardId) => Y.XmlFragment | null
  readonly writing: Writing
  /** Whether anything can be written now. */
  readonly writable: boolean
  /** What became of a card while this person wrote in it, in words; null where it stands and can be written. */
  readonly fateOf: (card: CardId) => string | null
  /** Every card of the home, removed ones included. */
  readonly cards: Store<readonly Card[]>
  /** The names of those who are writing in a card at this moment, myself excepted. */
  readonly writers: Store<ReadonlyMap<string, string>>
  /** Who is in which zone. */
  readonly visitors: Store<ReadonlyMap<string, readonly PersonHere[]>>
  /** Where the others point. */
  readonly pointers: Store<readonly Pointer[]>
  /** The zone over which a card is being dragged, and whether it would be taken there. */
  readonly target: Store<DropTarget | null>
  readonly addTo: (zone: string) => void
  readonly link: Linking
  /** What is drawn. */
  readonly shown: Store<ShownBoard>
  /** Set while the person changes the template. */
  readonly template: Store<TemplateEditing | null>
  /** Asks what to do to a zone. */
  readonly actOn: (zone: string) => void
}

/** What the zones' frames do while the template is changed; a zone is named by the key of its spec. */
export interface TemplateEditing {
  readonly place: (zone: string, box: Box) => void
  readonly edit: (zone: string) => void
}

/** How a link is pulled from one card to another. */
export interface Linking {
  readonly isRefused: (from: CardId, to: CardId) => boolean
  readonly make: (from: CardId, to: CardId) => void
  /** The person wants a link from this card, and has not shown to which. */
  readonly ask: (from: CardId) => void
}

export interface DropTarget {
  readonly zone: string
  readonly accepted: boolean
  /** The shape of the group that would take it, if one would. */
  readonly group: string | null
}

const Context = createContext<BoardScene | null>(null)

export const BoardSceneProvider = Context.Provider

export function useBoardScene(): BoardScene {
  const scene = useContext(Context)
  if (!scene) throw new Error('useBoardScene stands outside of a board')
  return scene
}
