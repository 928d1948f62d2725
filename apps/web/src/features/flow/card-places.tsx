import type { Card } from '@tablee/model'
import { VisuallyHidden, useStore, useWords } from '@tablee/ui'
import type { ReactNode } from 'react'
import { Link } from 'wouter'
import looks from '../../app/looks.module.css'
import { useCycle } from '../../cycle/cycle-context.ts'
import { placesOf } from '../search/card-places.ts'
import styles from './card-places.module.css'
import { stepOfHome } from './step-homes.ts'

const GO = {
  board: 'search.onBoard',
  list: 'search.inList',
  chains: 'search.inChains',
  table: 'search.inTable',
} as const

/** In which step a card is, and the views in which to see it. */
export function CardPlaces({ card }: { readonly card: Card }): ReactNode {
  const { t } = useWords()
  const { cycle, me, plan, live } = useCycle()
  const planned = useStore(plan)
  const facts = useStore(live)
  const place = planned && facts ? stepOfHome(card.home, planned, facts) : null
  if (!place) return null
  // a step that was put aside is read as a list
  const places = placesOf(card, cycle, place.step, '').filter(({ view }) => place.number !== null || view === 'list')
  return (
    <div className={styles.places}>
      <span className={styles.step}>
        {place.number === null ? t('cycle.stepAside') : t('cycle.stepNumber', { number: place.number })}
        {' · '}
        <span lang={me.cycle.language}>{place.step.title}</span>
      </span>
      {places.map(({ view, href }) => (
        <Link key={href} href={href} className={looks.way}>
          {t(GO[view])}
          <VisuallyHidden>{t('search.ofCard', { title: card.title || t('list.untitled') })}</VisuallyHidden>
        </Link>
      ))}
    </div>
  )
}
