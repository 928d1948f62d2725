import type { BoardHandle } from '@tablee/canvas'
import type { CardGroup } from '@tablee/model'
import type { Store } from '@tablee/std'
import { IconButton, X, useStore, useWords } from '@tablee/ui'
import type { ReactNode } from 'react'
import type { CardScope } from '../card/card-scope.ts'
import { GroupEditor } from '../gather/group-editor.tsx'
import panel from './link-panel.module.css'

export interface GroupPanelProps {
  readonly board: BoardHandle
  readonly groups: Store<readonly CardGroup[]>
  readonly scope: CardScope
  readonly onMessage: (words: string) => void
}

/** The chosen group and what can be changed of it, in a corner of the board. */
export function GroupPanel({ board, groups, scope, onMessage }: GroupPanelProps): ReactNode {
  const { t } = useWords()
  const id = useStore(board.selectedGroup)
  const group = useStore(groups).find((each) => each.id === id)
  if (!group) return null
  return (
    <aside className={panel.panel} aria-label={t('gather.panel')}>
      <header className={panel.head}>
        <h2 className={panel.title}>{t('gather.panel')}</h2>
        <IconButton label={t('gather.close')} icon={<X />} onClick={board.unselect} />
      </header>
      <GroupEditor key={group.id} scope={scope} group={group} onMessage={onMessage} onClose={board.unselect} />
    </aside>
  )
}
