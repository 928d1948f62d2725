import type { Kin } from '@tablee/model'
import { KINDS, inLanguage, sourceState } from '@tablee/model'
import { KindBadge, useStore, useWords } from '@tablee/ui'
import type { ReactNode } from 'react'
import looks from '../../app/looks.module.css'
import { useCycle } from '../../cycle/cycle-context.ts'
import { CardPlaces } from './card-places.tsx'
import styles from './kin-list.module.css'
import { stepOfHome } from './step-homes.ts'
import type { KnownCards } from './use-known-cards.ts'

export interface KinListProps {
  readonly kin: readonly Kin[]
  readonly direction: 'back' | 'forward'
  readonly known: KnownCards
  /** How far from the card that one began with; what is far is drawn no further to the side. */
  readonly depth?: number
}

const DEEPEST = 4

/** Cards on the way of another, each with those beyond it. */
export function KinList({ kin, direction, known, depth = 0 }: KinListProps): ReactNode {
  return (
    <ul className={styles.kin} {...(depth > 0 && depth <= DEEPEST ? { 'data-within': '' } : {})}>
      {kin.map((each) => (
        <li key={each.id}>
          <KinItem kin={each} direction={direction} known={known} />
          {each.kin.length > 0 ? (
            <KinList kin={each.kin} direction={direction} known={known} depth={depth + 1} />
          ) : null}
        </li>
      ))}
    </ul>
  )
}

function KinItem({
  kin: { card, as, home, again },
  direction,
  known,
}: Omit<KinListProps, 'kin' | 'depth'> & { readonly kin: Kin }): ReactNode {
  const { t, language } = useWords()
  const { me, plan, live } = useCycle()
  const planned = useStore(plan)
  const facts = useStore(live)
  const said = t(direction === 'back' ? `flow.from.${as}` : `flow.to.${as}`)
  if (!card) {
    const place = planned && facts ? stepOfHome(home, planned, facts) : null
    const why = !known.loaded ? 'waiting' : known.partial ? 'unreadable' : 'unknown'
    return (
      <div className={styles.card} data-missing="">
        <p className={looks.soft}>{said}</p>
        <p>{place ? t(`flow.missing.${why}In`, { step: place.step.title }) : t(`flow.missing.${why}`)}</p>
      </div>
    )
  }
  const changed = direction === 'forward' && as === 'copy' && sourceState(card, known.find).is === 'changed'
  return (
    <div className={styles.card}>
      <p className={looks.soft}>{said}</p>
      <div className={styles.head}>
        <KindBadge kind={card.kind} label={inLanguage(KINDS[card.kind].label, language)} />
        {card.removed ? <span className={looks.soft}>{t('flow.origins.removed')}</span> : null}
        {changed ? <span className={looks.soft}>{t('flow.source.otherwise')}</span> : null}
      </div>
      <p className={styles.title} lang={me.cycle.language} dir="auto">
        {card.title || t('list.untitled')}
      </p>
      {again ? <p className={looks.soft}>{t('flow.origins.again')}</p> : null}
      <CardPlaces card={card} />
    </div>
  )
}
