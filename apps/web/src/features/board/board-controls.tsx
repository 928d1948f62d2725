import type { BoardHandle, BoardPresence, BoardSources } from '@tablee/canvas'
import type { CardId, HomeId, Zone } from '@tablee/model'
import type { ToastMessage } from '@tablee/ui'
import type { ReactNode } from 'react'
import { useCallback } from 'react'
import { useWide } from '../../app/use-wide.ts'
import type { SeenCard } from '../card/card-copies.ts'
import type { CardScope } from '../card/card-scope.ts'
import { useGather } from '../gather/use-gather.tsx'
import { PeoplePanel } from '../presence/people-panel.tsx'
import type { Handled } from './board-handling.tsx'
import { BoardHandling } from './board-handling.tsx'
import { BoardTools } from './board-tools.tsx'
import { GroupPanel } from './group-panel.tsx'

/** What the person chooses to add; `zone` is null where they have not said into which. */
export interface Adding {
  readonly zone: string | null
}

export interface BoardControlsProps {
  readonly board: BoardHandle
  readonly home: HomeId
  readonly sources: BoardSources
  readonly presence: BoardPresence
  readonly zones: () => readonly Zone[]
  readonly scope: CardScope
  readonly adding: Adding | null
  readonly onAdding: (adding: Adding | null) => void
  readonly handled: Handled | null
  readonly onHandled: (handled: Handled | null) => void
  /** Whether « Qui est là » is open. */
  readonly listing: boolean
  readonly onListing: (listing: boolean) => void
  /** Whether « Cartes retirées » is open. */
  readonly showsRemoved: boolean
  readonly onShowRemoved: (shows: boolean) => void
  /** What is shown of the chosen link. */
  readonly link: ReactNode
  readonly onUndo: () => void
  readonly onRedo: () => void
  /** The person wants a link from this card, and has not said to which. */
  readonly onLink: (from: CardId) => void
  /** The person wants to hand these cards on to other steps. */
  readonly onHandOn: (cards: readonly CardId[]) => void
  readonly onRemove: (cards: readonly SeenCard[]) => void
  readonly onMessage: (message: ToastMessage) => void
}

/** All that lies over the canvas: the tools at its foot, the panels of what is chosen, the menus of cards and zones. */
export function BoardControls(props: BoardControlsProps): ReactNode {
  const { board, home, sources, presence, zones, scope, handled, onHandled, onAdding, onMessage, onRemove } = props
  const wide = useWide()
  const [gather, gathering] = useGather({
    scope,
    home,
    neighbours: useCallback((seen: SeenCard) => board.cardsIn(seen.zone), [board]),
    placeOf: useCallback((seen: readonly SeenCard[]) => board.placeOfGroup(seen.map(({ card }) => card.id)), [board]),
    onMessage: useCallback((words: string) => onMessage({ words }), [onMessage]),
    onDone: board.select,
  })
  const chosen = (
    <>
      <GroupPanel
        board={board}
        groups={sources.groups}
        scope={scope}
        gather={gather}
        onMessage={(words) => onMessage({ words })}
      />
      {props.link}
    </>
  )
  return (
    <>
      <BoardTools
        board={board}
        cards={sources.cards}
        zones={zones}
        scope={scope}
        adding={props.adding}
        onAdding={onAdding}
        onUndo={props.onUndo}
        onRedo={props.onRedo}
        onRemove={onRemove}
        onMore={() => onHandled({ zone: null })}
        gather={gather}
        chosen={wide ? null : chosen}
        showsRemoved={props.showsRemoved}
        onShowRemoved={props.onShowRemoved}
        onMessage={onMessage}
      />
      {wide ? chosen : null}
      {props.listing ? (
        <PeoplePanel
          step={home}
          board={board}
          presence={presence}
          zones={zones}
          scope={scope}
          onMessage={onMessage}
          onClose={() => props.onListing(false)}
        />
      ) : null}
      <BoardHandling
        board={board}
        scope={scope}
        gather={gather}
        zones={zones}
        handled={handled}
        onHandled={onHandled}
        onAdd={(zone) => onAdding({ zone })}
        onLink={props.onLink}
        onHandOn={props.onHandOn}
        onRemove={onRemove}
        onMessage={onMessage}
      />
      {gathering}
    </>
  )
}
