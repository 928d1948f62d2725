import type { BoardHandle, ShownCard } from '@tablee/canvas'
import type { Gestures } from '@tablee/documents'
import { mayWriteIn } from '@tablee/documents'
import type { Zone } from '@tablee/model'
import type { ToastMessage } from '@tablee/ui'
import { Dialog, useWords } from '@tablee/ui'
import type { ReactNode } from 'react'
import { useState } from 'react'
import { useCycle } from '../../cycle/cycle-context.ts'
import type { ValidatedQuestion } from '../card/card-scope.ts'
import { nameOfCard } from '../card-links/link-words.ts'
import styles from './choice-list.module.css'
import { zoneName } from '../card/zone-name.ts'

export interface MoveDialogProps {
  /** Those that go together, all or none. */
  readonly cards: readonly ShownCard[]
  readonly board: BoardHandle
  readonly zones: readonly Zone[]
  readonly questions: readonly ValidatedQuestion[]
  readonly gestures: Gestures
  readonly onMessage: (message: ToastMessage) => void
  readonly onClose: () => void
}

/** The zones that take these cards, for those who would rather choose than drag. */
export function MoveDialog({
  cards: seen,
  board,
  zones,
  questions,
  gestures,
  onMessage,
  onClose,
}: MoveDialogProps): ReactNode {
  const { t, language } = useWords()
  const { me } = useCycle()
  // what was chosen when the dialog opened, whatever is chosen since
  const [cards] = useState(seen)
  const possible = zones.filter(
    (zone) =>
      mayWriteIn(zone, me.role) &&
      cards.some((each) => each.zone?.id !== zone.id) &&
      cards.every(({ card }) => zone.spec.accepts.includes(card.kind)),
  )
  const moveTo = (zone: Zone): void => {
    const name = zoneName(zone, language, questions)
    const going = cards.filter((each) => each.zone?.id !== zone.id)
    onClose()
    const locked = going.find((each) => each.zone && !mayWriteIn(each.zone, me.role))
    if (locked?.zone) {
      const zoneLocked = zoneName(locked.zone, language, questions)
      return onMessage({ words: t('board.refused.zone-locked', { zone: zoneLocked, kind: '' }) })
    }
    gestures.together(() => {
      for (const { card, zone: from } of going)
        gestures.moveCard(card, zone, cards.length === 1 ? board.freePlaceIn(zone) : undefined, from ?? undefined)
    })
    board.select(going.map(({ card }) => card.id))
    onMessage({ words: t('board.landed', { count: going.length, zone: name }) })
  }
  return (
    <Dialog
      open
      onOpenChange={onClose}
      title={t('board.moveTo.title', { count: cards.length })}
      description={cards.map(({ card }) => nameOfCard(card, language)).join(', ')}
    >
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
