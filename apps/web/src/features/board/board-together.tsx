import type { BoardHandle, BoardPresence } from '@tablee/canvas'
import type { Zone } from '@tablee/model'
import type { ToastMessage } from '@tablee/ui'
import type { ReactNode } from 'react'
import type { CardScope } from '../card/card-scope.ts'
import { PeoplePanel } from '../presence/people-panel.tsx'
import { ViewTools } from './view-tools.tsx'

export interface BoardTogetherProps {
  readonly board: BoardHandle
  readonly presence: BoardPresence
  readonly zones: () => readonly Zone[]
  readonly scope: CardScope
  /** Whether « Qui est là » is open. */
  readonly listing: boolean
  readonly onListing: (listing: boolean) => void
  readonly onMessage: (message: ToastMessage) => void
}

/** What I look at, and who else is there. */
export function BoardTogether(props: BoardTogetherProps): ReactNode {
  const { board, presence, zones, scope, listing, onListing, onMessage } = props
  return (
    <>
      <ViewTools board={board} onMessage={onMessage} />
      {listing ? (
        <PeoplePanel board={board} presence={presence} zones={zones} scope={scope} onClose={() => onListing(false)} />
      ) : null}
    </>
  )
}
