import type { BoardHandle } from '@tablee/canvas'
import type { Card, Link, LinkId } from '@tablee/model'
import { standingLinks } from '@tablee/model'
import type { Store } from '@tablee/std'
import { IconButton, X, useStore, useWords } from '@tablee/ui'
import type { ReactNode } from 'react'
import { LinkEditor } from '../card-links/link-editor.tsx'
import type { CardScope } from '../card/card-scope.ts'
import styles from './link-panel.module.css'

export interface LinkPanelProps {
  readonly board: BoardHandle
  readonly links: Store<readonly Link[]>
  readonly cards: Store<readonly Card[]>
  readonly scope: CardScope
  readonly onRemove: (link: LinkId) => void
}

/** What the chosen link says, and what can be changed of it, in a corner of the board. */
export function LinkPanel({ board, links, cards, scope, onRemove }: LinkPanelProps): ReactNode {
  const { t } = useWords()
  const id = useStore(board.selectedLink)
  const known = useStore(links)
  const present = useStore(cards)
  const standing = id ? standingLinks(known, present).find(({ link }) => link.id === id) : undefined
  if (!standing) return null
  return (
    <aside className={styles.panel} aria-label={t('links.panel')}>
      <header className={styles.head}>
        <h2 className={styles.title}>{t('links.panel')}</h2>
        <IconButton label={t('links.close')} icon={<X />} onClick={board.unselect} />
      </header>
      <LinkEditor
        key={standing.link.id}
        standing={standing}
        scope={scope}
        onRemove={() => onRemove(standing.link.id)}
      />
    </aside>
  )
}
