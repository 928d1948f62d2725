import type { Card, HomeId, PlannedStep } from '@tablee/model'
import { KINDS, inLanguage, sourceOf, sourceState, standingCards } from '@tablee/model'
import { KindBadge, VisuallyHidden, useStore, useWords } from '@tablee/ui'
import type { ReactNode } from 'react'
import { Link } from 'wouter'
import looks from '../../app/looks.module.css'
import { originsPath } from '../../app/routes.ts'
import { useCycle } from '../../cycle/cycle-context.ts'
import { FollowSource } from './follow-source.tsx'
import page from './hand-on-page.module.css'
import styles from './offered-cards.module.css'
import { stepOfHome } from './step-homes.ts'
import type { KnownCards } from './use-known-cards.ts'

/** The cards that a step has received, step by step where they come from; those whose source has changed say so. */
export function ReceivedCards({ step, known }: { readonly step: PlannedStep; readonly known: KnownCards }): ReactNode {
  const { t } = useWords()
  const { plan, live, me } = useCycle()
  const planned = useStore(plan)
  const facts = useStore(live)
  const own = facts?.steps.find(({ id }) => id === step.id)?.homes ?? []
  const homes = known.homes.filter(({ home }) => own.includes(home))
  const received = homes.flatMap(({ cards }) => standingCards(cards)).filter((card) => sourceOf(card) !== null)
  if (!homes.every(({ loaded }) => loaded)) return <p role="status">{t('common.loading')}</p>
  if (received.length === 0) return <p className={looks.soft}>{t('flow.received.none')}</p>
  return [...Map.groupBy(received, (card): HomeId | null => sourceOf(card)?.home ?? null)].map(([home, cards]) => {
    const from = planned && facts ? stepOfHome(home, planned, facts) : null
    return (
      <div key={home} className={styles.offered}>
        <h3 className={styles.legend}>
          {from ? (
            <>
              {from.number === null ? t('flow.received.fromAside') : t('flow.received.from', { number: from.number })}{' '}
              <span lang={me.cycle.language}>{from.step.title}</span>
            </>
          ) : (
            t('flow.received.fromElsewhere')
          )}
        </h3>
        <ul className={styles.cards}>
          {cards.map((card) => (
            <ReceivedCard key={card.id} card={card} known={known} />
          ))}
        </ul>
      </div>
    )
  })
}

function ReceivedCard({ card, known }: { readonly card: Card; readonly known: KnownCards }): ReactNode {
  const { t, language } = useWords()
  const { cycle, me } = useCycle()
  const state = sourceState(card, known.find)
  return (
    <li className={styles.card}>
      <p className={styles.already}>
        <span className={styles.line}>
          <span lang={me.cycle.language} dir="auto" className={styles.title}>
            {card.title || t('list.untitled')}
          </span>
        </span>{' '}
        {state.is === 'removed' ? <span className={looks.soft}>{t('flow.source.removed')}</span> : null}{' '}
        <Link href={originsPath(cycle, card.id)} className={looks.way}>
          {t('flow.origins.title')}
          <VisuallyHidden>{t('search.ofCard', { title: card.title || t('list.untitled') })}</VisuallyHidden>
        </Link>
      </p>
      <KindBadge kind={card.kind} label={inLanguage(KINDS[card.kind].label, language)} />
      {state.is === 'changed' ? (
        <div className={page.whole}>
          <FollowSource card={card} source={state.source} changes={state.changes} />
        </div>
      ) : null}
    </li>
  )
}
