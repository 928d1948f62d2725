import type { GroupPlace } from '@tablee/documents'
import type { CardGroupId } from '@tablee/model'
import { unreachable } from '@tablee/std'
import type { ReactNode } from 'react'
import type { SeenCard } from '../card/card-copies.ts'
import { EditGroupDialog } from './edit-group-dialog.tsx'
import { GroupDialog } from './group-dialog.tsx'
import { MergeDialog } from './merge-dialog.tsx'
import type { GatherOptions } from './use-gather.tsx'

/** What a person wants to do, and has still to say how. */
export type Asked =
  | { readonly what: 'group' | 'merge'; readonly cards: readonly SeenCard[] }
  | { readonly what: 'edit'; readonly group: CardGroupId }

/** Where a new group of these cards is put in a view that draws it; where there is room elsewhere. */
export type GroupPlaceOf = (cards: readonly SeenCard[]) => GroupPlace | undefined

export interface GatherDialogProps extends GatherOptions {
  readonly asked: Asked
  readonly onClose: () => void
}

/** Asks what is needed to group cards, to merge them, or to change a group. Fetched when it is first asked for. */
export function GatherDialog({ asked, ...props }: GatherDialogProps): ReactNode {
  switch (asked.what) {
    case 'group':
      return <GroupDialog {...props} cards={asked.cards} />
    case 'merge':
      return <MergeDialog {...props} cards={asked.cards} />
    case 'edit':
      return <EditGroupDialog {...props} group={asked.group} />
    default:
      return unreachable(asked)
  }
}
