import { mayWriteIn } from '@tablee/documents'
import type { Card, Placement, Zone } from '@tablee/model'
import { inLanguage, zonesOf } from '@tablee/model'
import { Button, Dialog, Notice, QuestionBadge, useWords } from '@tablee/ui'
import type { ReactNode } from 'react'
import { useState } from 'react'
import { useCycle } from '../../cycle/cycle-context.ts'
import type { CardScope } from '../card/card-scope.ts'
import { zoneName } from '../card/zone-name.ts'
import styles from './move-dialog.module.css'

export interface MoveDialogProps {
  /** Null: closed. */
  readonly card: Card | null
  readonly zones: readonly Zone[]
  readonly scope: CardScope
  readonly placement: Placement | null
  readonly onClose: () => void
  readonly onMoved: (card: Card, zoneTitle: string) => void
}

/** « Déplacer vers… »: every zone that takes this kind of card. */
export function MoveDialog({ card, zones, scope, placement, onClose, onMoved }: MoveDialogProps): ReactNode {
  const { t, language } = useWords()
  const { me } = useCycle()
  const [refused, setRefused] = useState(false)
  const own = card ? zonesOf(card, zones, placement)[0] : undefined
  const open = zones.filter(
    (zone) => card && zone.spec.accepts.includes(card.kind) && mayWriteIn(zone, me.role) && zone.id !== own?.id,
  )
  const close = (): void => {
    setRefused(false)
    onClose()
  }
  const move = (zone: Zone): void => {
    if (!card) return
    const moved = scope.gestures.moveCard(card, zone)
    setRefused(!moved.ok)
    if (moved.ok) onMoved(card, zoneName(zone, language, scope.questions))
  }
  return (
    <Dialog open={card !== null} onOpenChange={close} title={t('list.moveTitle')} description={card?.title}>
      {refused ? (
        <Notice kind="refusal">
          <p>{t('list.moveRefused')}</p>
        </Notice>
      ) : null}
      {open.length === 0 ? <p>{t('list.nowhere')}</p> : null}
      <ul className={styles.zones}>
        {open.map((zone) => {
          const question = scope.questions.find(({ card: id }) => id === zone.each)
          return (
            <li key={zone.id}>
              <Button className={styles.zone} onClick={() => move(zone)}>
                {question ? <QuestionBadge mark={question.mark} /> : null}
                {inLanguage(zone.spec.title, language)}
              </Button>
            </li>
          )
        })}
      </ul>
    </Dialog>
  )
}
