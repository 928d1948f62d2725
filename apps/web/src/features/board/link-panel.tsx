import type { BoardHandle } from '@tablee/canvas'
import type { Card, Link, LinkId, StandingLink } from '@tablee/model'
import { standingLinks } from '@tablee/model'
import type { Store } from '@tablee/std'
import { Button, Dialog, IconButton, Pencil, Trash2, X, useStore, useWords } from '@tablee/ui'
import type { ReactNode } from 'react'
import { useState } from 'react'
import { useWide } from '../../app/use-wide.ts'
import { LinkEditor } from '../card-links/link-editor.tsx'
import { LinkLine } from '../card-links/link-line.tsx'
import { linkWords } from '../card-links/link-words.ts'
import type { CardScope } from '../card/card-scope.ts'
import { ChosenBar } from './chosen-bar.tsx'
import styles from './link-panel.module.css'

export interface LinkPanelProps {
  readonly board: BoardHandle
  readonly links: Store<readonly Link[]>
  readonly cards: Store<readonly Card[]>
  readonly scope: CardScope
  readonly onRemove: (link: LinkId) => void
}

/** What the chosen link says, and what can be changed of it: in a corner of the board, or where there is little room in a line above the tools. */
export function LinkPanel({ board, links, cards, scope, onRemove }: LinkPanelProps): ReactNode {
  const { t } = useWords()
  const wide = useWide()
  const id = useStore(board.selectedLink)
  const known = useStore(links)
  const present = useStore(cards)
  const standing = id ? standingLinks(known, present).find(({ link }) => link.id === id) : undefined
  if (!standing) return null
  const remove = (): void => onRemove(standing.link.id)
  if (!wide) {
    return <LinkBar key={standing.link.id} standing={standing} scope={scope} board={board} onRemove={remove} />
  }
  return (
    <aside className={styles.panel} aria-label={t('links.panel')}>
      <header className={styles.head}>
        <h2 className={styles.title}>{t('links.panel')}</h2>
        <IconButton label={t('links.close')} icon={<X />} onClick={board.unselect} />
      </header>
      <LinkEditor key={standing.link.id} standing={standing} scope={scope} onRemove={remove} />
    </aside>
  )
}

interface LinkBarProps {
  readonly standing: StandingLink
  readonly scope: CardScope
  readonly board: BoardHandle
  readonly onRemove: () => void
}

/** The board stays in view above it; what is changed is asked in a dialog. */
function LinkBar({ standing, scope, board, onRemove }: LinkBarProps): ReactNode {
  const { t, language } = useWords()
  const [editing, setEditing] = useState(false)
  const { writable } = scope
  return (
    <ChosenBar label={t('links.panel')}>
      <p className={styles.words}>
        <LinkLine state={standing.link.state} />
        {linkWords(standing.link, scope, t, language)}
      </p>
      {writable ? (
        <>
          <Button
            look="quiet"
            icon={<Pencil aria-hidden="true" />}
            aria-label={t('links.edit')}
            onClick={() => setEditing(true)}
          >
            {t('links.change')}
          </Button>
          <IconButton label={t('links.remove')} icon={<Trash2 />} onClick={onRemove} />
        </>
      ) : null}
      <IconButton label={t('links.close')} icon={<X />} onClick={board.unselect} />
      <Dialog
        open={editing}
        onOpenChange={setEditing}
        title={t('links.edit')}
        actions={
          <Button look="primary" onClick={() => setEditing(false)}>
            {t('links.done')}
          </Button>
        }
      >
        <LinkEditor standing={standing} scope={scope} onRemove={onRemove} />
      </Dialog>
    </ChosenBar>
  )
}
