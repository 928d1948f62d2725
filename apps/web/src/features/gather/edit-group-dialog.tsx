import { groupsStore } from '@tablee/documents'
import type { CardGroupId } from '@tablee/model'
import { Dialog, useStore, useWords } from '@tablee/ui'
import type { ReactNode } from 'react'
import { useState } from 'react'
import type { AskingOptions } from './gather-options.ts'
import { GroupEditor } from './group-editor.tsx'

/** Changes a group: what `GroupEditor` does, in a dialog. */
export function EditGroupDialog({
  scope,
  home,
  group: id,
  onMessage,
  onClose,
}: AskingOptions & { readonly group: CardGroupId }): ReactNode {
  const { t } = useWords()
  const present = useStore(groupsStore(scope.content, home)).find((each) => each.id === id)
  const [last, setLast] = useState(present)
  if (present && present !== last) setLast(present)
  // as it was last seen while its document is opened afresh: its name may be being written
  const group = present ?? last
  return (
    <Dialog open onOpenChange={onClose} title={t('gather.editTitle')}>
      {group ? <GroupEditor scope={scope} group={group} onMessage={onMessage} onClose={onClose} /> : null}
    </Dialog>
  )
}
