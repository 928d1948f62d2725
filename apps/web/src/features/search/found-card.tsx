import type { PlannedStep } from '@tablee/model'
import { KINDS, inLanguage } from '@tablee/model'
import { KindBadge, VisuallyHidden, useWords } from '@tablee/ui'
import type { ReactNode } from 'react'
import { memo } from 'react'
import { Link } from 'wouter'
import { useCycle } from '../../cycle/cycle-context.ts'
import type { FoundCard } from './card-index.ts'
import type { CardPlace } from './card-places.ts'
import { placesOf } from './card-places.ts'
import { MarkedWords } from './marked-words.tsx'
import styles from './search.module.css'

export interface FoundCardProps {
  readonly found: FoundCard
  readonly step: PlannedStep
  readonly words: readonly string[]
  /** The present address: a card is shown on the board that one is on. */
  readonly location: string
  readonly onGo: () => void
}

const GO = {
  board: 'search.onBoard',
  list: 'search.inList',
  chains: 'search.inChains',
  table: 'search.inTable',
} as const satisfies Record<CardPlace['view'], string>

/** A card that was found: what it is, where the words are, and the views in which to see it. */
export const FoundCardItem = memo(function FoundCardItem({
  found: { card, passage, within },
  step,
  words,
  location,
  onGo,
}: FoundCardProps): ReactNode {
  const { t, language } = useWords()
  const { cycle, me } = useCycle()
  const untitled = t('list.untitled')
  const title = card.title || untitled
  return (
    <li className={styles.card}>
      <div className={styles.head}>
        <KindBadge kind={card.kind} label={inLanguage(KINDS[card.kind].label, language)} />
        {card.removed ? <span className={styles.gone}>{t('search.removed')}</span> : null}
        {within ? <span className={styles.gone}>{t('search.within', { title: within.title || untitled })}</span> : null}
      </div>
      <p className={styles.words} lang={me.cycle.language} dir="auto">
        <MarkedWords text={title} words={words} />
      </p>
      {passage ? (
        <p className={styles.passage}>
          <span className={styles.label}>{t('search.labelled', { label: passage.label })}</span>{' '}
          <bdi lang={me.cycle.language}>
            <MarkedWords text={passage.text} words={words} />
          </bdi>
        </p>
      ) : null}
      <div className={styles.places}>
        {placesOf(card, cycle, step, location).map(({ view, href }, index) => (
          <Link
            key={href}
            href={href}
            className={styles.go}
            onClick={onGo}
            {...(index === 0 ? { 'data-stop': '' } : {})}
          >
            {t(GO[view])}
            <VisuallyHidden>{t('search.ofCard', { title })}</VisuallyHidden>
          </Link>
        ))}
      </div>
    </li>
  )
})
