import type { BoardHandle } from '@tablee/canvas'
import type { CardGroup } from '@tablee/model'
import type { Store } from '@tablee/std'
import { Button, Group, IconButton, Pencil, X, useStore, useWords } from '@tablee/ui'
import type { ReactNode } from 'react'
import { useWide } from '../../app/use-wide.ts'
import type { CardScope } from '../card/card-scope.ts'
import type { Gather } from '../gather/use-gather.tsx'
import { GroupEditor } from '../gather/group-editor.tsx'
import { ChosenBar } from './chosen-bar.tsx'
import panel from './link-panel.module.css'

export interface GroupPanelProps {
  readonly board: BoardHandle
  readonly groups: Store<readonly CardGroup[]>
  readonly scope: CardScope
  readonly gather: Gather
  readonly onMessage: (words: string) => void
}

/** The chosen group and what can be changed of it: in a corner of the board, or where there is little room in a line above the tools. */
export function GroupPanel({ board, groups, scope, gather, onMessage }: GroupPanelProps): ReactNode {
  const { t } = useWords()
  const wide = useWide()
  const id = useStore(board.selectedGroup)
  const group = useStore(groups).find((each) => each.id === id)
  if (!group) return null
  if (!wide) {
    return (
      <ChosenBar label={t('gather.panel')}>
        <p className={panel.words}>
          <Group aria-hidden="true" size={20} />
          {t('gather.group', { title: group.title || t('gather.untitled') })}
        </p>
        {scope.writable ? (
          <Button look="quiet" icon={<Pencil aria-hidden="true" />} onClick={() => gather.editGroup(group)}>
            {t('template.edit')}
          </Button>
        ) : null}
        <IconButton label={t('gather.close')} icon={<X />} onClick={board.unselect} />
      </ChosenBar>
    )
  }
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
