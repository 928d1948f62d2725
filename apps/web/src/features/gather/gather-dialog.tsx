import { unreachable } from '@tablee/std'
import type { ReactNode } from 'react'
import { EditGroupDialog } from './edit-group-dialog.tsx'
import type { Asked, AskingOptions } from './gather-options.ts'
import { GroupDialog } from './group-dialog.tsx'
import { MergeDialog } from './merge-dialog.tsx'

/** Asks what is needed to group cards, to merge them, or to change a group. Fetched when it is first asked for. */
export function GatherDialog({ asked, ...props }: AskingOptions & { readonly asked: Asked }): ReactNode {
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
