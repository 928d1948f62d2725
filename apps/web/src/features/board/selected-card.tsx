import type { BoardHandle } from '@tablee/canvas'
import type { Card } from '@tablee/model'
import { Button, Ellipsis, IconButton, List, ListChecks, Pencil, Trash2, useWords } from '@tablee/ui'
import type { ReactNode } from 'react'
import type { CardScope } from '../card/card-scope.ts'
import { QuestionValidation } from '../card/question-validation.tsx'
import styles from './board-tools.module.css'
import { ChosenBar } from './chosen-bar.tsx'

export interface SelectedCardProps {
  readonly card: Card
  readonly board: BoardHandle
  readonly scope: CardScope
  readonly onDetails: () => void
  /** The person wants to choose others beside it. */
  readonly onSeveral: () => void
  /** Asks what else to do to it. */
  readonly onMore: () => void
  readonly onRemove: () => void
}

/** What can be done to the card that is selected. */
export function SelectedCard(props: SelectedCardProps): ReactNode {
  const { card, board, scope, onDetails, onSeveral, onMore, onRemove } = props
  const { t } = useWords()
  return (
    <ChosenBar label={t('board.panel.title')}>
      {scope.writable ? (
        <Button
          look="quiet"
          className={styles.act}
          icon={<Pencil aria-hidden="true" />}
          onClick={() => board.edit(card.id)}
        >
          {t('board.panel.edit')}
        </Button>
      ) : null}
      <Button look="quiet" className={styles.act} icon={<List aria-hidden="true" />} onClick={onDetails}>
        {t('board.panel.details')}
      </Button>
      {scope.writable ? (
        <Button look="quiet" className={styles.act} icon={<Trash2 aria-hidden="true" />} onClick={onRemove}>
          {t('board.panel.remove')}
        </Button>
      ) : null}
      <IconButton label={t('board.several')} icon={<ListChecks />} onClick={onSeveral} />
      <IconButton label={t('handling.more')} aria-haspopup="dialog" icon={<Ellipsis />} onClick={onMore} />
      {card.kind === 'question' ? <QuestionValidation scope={scope} card={card} /> : null}
    </ChosenBar>
  )
}
