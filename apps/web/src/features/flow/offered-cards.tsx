import type { Card } from '@tablee/model'
import { KINDS, inLanguage } from '@tablee/model'
import { Button, Checkbox, KindBadge, VisuallyHidden, useWords } from '@tablee/ui'
import type { ReactNode } from 'react'
import { Link } from 'wouter'
import looks from '../../app/looks.module.css'
import { originsPath } from '../../app/routes.ts'
import { useCycle } from '../../cycle/cycle-context.ts'
import styles from './offered-cards.module.css'

export interface OfferedCardsProps {
  readonly cards: readonly Card[]
  readonly isTicked: (card: Card) => boolean
  /** The card that was made of it there, if there is one. */
  readonly copyOf: (card: Card) => Card | null
  readonly onTick: (cards: readonly Card[], wanted: boolean) => void
}

/** Cards to choose among, then those that were handed on already, which say so. */
export function OfferedCards({ cards, isTicked, copyOf, onTick }: OfferedCardsProps): ReactNode {
  const { t, language } = useWords()
  const { cycle, me } = useCycle()
  const open = cards.filter((card) => !copyOf(card))
  const all = open.length > 0 && open.every(isTicked)
  return (
    <div role="group" aria-label={t('flow.handOn.which')} className={styles.offered}>
      <div className={styles.head}>
        <p className={styles.legend} aria-hidden="true">
          {t('flow.handOn.which')}
        </p>
        {open.length > 1 ? (
          <Button look="quiet" onClick={() => onTick(open, !all)}>
            {t(all ? 'flow.handOn.untickAll' : 'flow.handOn.tickAll')}
          </Button>
        ) : null}
      </div>
      <ul className={styles.cards}>
        {[...open, ...cards.filter(copyOf)].map((card) => {
          const copy = copyOf(card)
          const title = (
            <span lang={me.cycle.language} dir="auto" className={styles.title}>
              {card.title || t('list.untitled')}
            </span>
          )
          return (
            <li key={card.id} className={styles.card}>
              {copy ? (
                <p className={styles.already}>
                  <span className={styles.line}>{title}</span>{' '}
                  <span className={looks.soft}>{t('flow.handOn.already')}</span>{' '}
                  <Link href={originsPath(cycle, copy.id)} className={looks.way}>
                    {t('flow.handOn.follow')}
                    <VisuallyHidden>{t('search.ofCard', { title: card.title || t('list.untitled') })}</VisuallyHidden>
                  </Link>
                </p>
              ) : (
                <Checkbox
                  label={title}
                  checked={isTicked(card)}
                  onChange={(event) => onTick([card], event.target.checked)}
                />
              )}
              <KindBadge kind={card.kind} label={inLanguage(KINDS[card.kind].label, language)} />
            </li>
          )
        })}
      </ul>
    </div>
  )
}
