import type { BoardHandle } from '@tablee/canvas'
import type { Gestures } from '@tablee/documents'
import { mayWriteIn } from '@tablee/documents'
import type { Card, Zone } from '@tablee/model'
import { KINDS, inLanguage } from '@tablee/model'
import type { ToastMessage } from '@tablee/ui'
import { Dialog, useWords } from '@tablee/ui'
import type { ReactNode } from 'react'
import { useCycle } from '../../cycle/cycle-context.ts'
import type { ValidatedQuestion } from '../card/card-scope.ts'
import styles from './choice-list.module.css'
import { zoneName } from '../card/zone-name.ts'

export interface MoveDialogProps {
  readonly card: Card
  readonly board: BoardHandle
  readonly zones: readonly Zone[]
  readonly questions: readonly ValidatedQuestion[]
  readonly gestures: Gestures
  readonly onMessage: (message: ToastMessage) => void
  readonly onClose: () => void
}

/** The zones that take this card, for those who would rather choose than drag. */
export function MoveDialog({
  card,
  board,
  zones,
  questions,
  gestures,
  onMessage,
  onClose,
}: MoveDialogProps): ReactNode {
  const { t, language } = useWords()
  const { me } = useCycle()
  const present = board.zoneOf(card.id)
  const possible = zones.filter(
    (zone) => zone.id !== present?.id && zone.spec.accepts.includes(card.kind) && mayWriteIn(zone, me.role),
  )
  const moveTo = (zone: Zone): void => {
    const moved = gestures.moveCard(card, zone, board.freePlaceIn(zone), present ?? undefined)
    const name = zoneName(zone, language, questions)
    onClose()
    if (!moved.ok) {
      const kind = inLanguage(KINDS[card.kind].label, language).toLowerCase()
      return onMessage({ words: t(`board.refused.${moved.error.code}`, { zone: name, kind }) })
    }
    board.show(card.id)
    onMessage({ words: t('board.moveTo.done', { zone: name }) })
  }
  return (
    <Dialog open onOpenChange={onClose} title={t('board.moveTo.title')} description={card.title}>
      {possible.length === 0 ? <p>{t('board.moveTo.none')}</p> : null}
      <ul className={styles.choices}>
        {possible.map((zone) => (
          <li key={zone.id}>
            <button type="button" className={styles.choice} onClick={() => moveTo(zone)}>
              {zoneName(zone, language, questions)}
            </button>
          </li>
        ))}
      </ul>
    </Dialog>
  )
}
