import type { BoardHandle } from '@tablee/canvas'
import type { CardId, Zone } from '@tablee/model'
import type { ToastMessage } from '@tablee/ui'
import type { ReactNode } from 'react'
import type { SeenCard } from '../card/card-copies.ts'
import type { CardScope } from '../card/card-scope.ts'
import type { Gather } from '../gather/use-gather.tsx'
import { HandlingDialog } from './handling-dialog.tsx'
import { LinesDialog } from './lines-dialog.tsx'
import { useBoardCopies } from './use-board-copies.ts'

/** What the person asked to act on: a zone by its id, or the selected cards where it is null. */
export interface Handled {
  readonly zone: string | null
}

export interface BoardHandlingProps {
  readonly board: BoardHandle
  readonly scope: CardScope
  readonly gather: Gather
  readonly zones: () => readonly Zone[]
  readonly handled: Handled | null
  readonly onHandled: (handled: Handled | null) => void
  readonly onAdd: (zone: string) => void
  /** Asks to which card this one is linked. */
  readonly onLink: (card: CardId) => void
  readonly onHandOn: (cards: readonly CardId[]) => void
  /** The person cuts these cards. */
  readonly onRemove: (cards: readonly SeenCard[]) => void
  readonly onMessage: (message: ToastMessage) => void
}

/** Copies by the keyboard, and the menus of cards and zones. */
export function BoardHandling({
  board,
  scope,
  gather,
  zones,
  handled,
  onHandled,
  onAdd,
  onLink,
  onHandOn,
  onRemove,
  onMessage,
}: BoardHandlingProps): ReactNode {
  const copies = useBoardCopies(board, scope, onMessage, onRemove)
  const cards = handled && handled.zone === null ? board.selection() : []
  const zone = handled?.zone ? zones().find(({ id }) => id === handled.zone) : cards[0]?.zone
  return (
    <>
      {handled ? (
        <HandlingDialog
          board={board}
          scope={scope}
          copies={copies}
          gather={gather}
          cards={cards}
          zone={zone ?? null}
          zones={zones()}
          onAdd={onAdd}
          onLink={onLink}
          onHandOn={onHandOn}
          onMessage={onMessage}
          onClose={() => onHandled(null)}
        />
      ) : null}
      {copies.asked ? <LinesDialog asked={copies.asked} onAnswer={copies.answer} /> : null}
    </>
  )
}
