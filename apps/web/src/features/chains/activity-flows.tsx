import type { Activity, Connection, Good, Need } from '@tablee/model'
import { LINK_STATES, inLanguage } from '@tablee/model'
import { Button, VisuallyHidden, useWords } from '@tablee/ui'
import type { ReactNode } from 'react'
import { useCycle } from '../../cycle/cycle-context.ts'
import { LinkLine } from '../card-links/link-line.tsx'
import { nameOfCard } from '../card-links/link-words.ts'
import { otherEnd } from '../card-links/links-of-cards.ts'
import type { CardScope } from '../card/card-scope.ts'
import { cardElementId } from '../card/use-focus-on-card.ts'
import styles from './activity-flows.module.css'
import page from './chains-page.module.css'
import { carrierName } from './carrier-name.ts'
import type { FlowActs } from './flow-acts.ts'

export interface ActivityFlowsProps {
  readonly activity: Activity
  readonly scope: CardScope
  readonly acts: FlowActs
}

/** What an activity gives and takes, each with where it goes or comes from. */
export function ActivityFlows({ activity: { card, gives, takes, loose }, scope, acts }: ActivityFlowsProps): ReactNode {
  const { t, language } = useWords()
  const { me } = useCycle()
  const shared = { scope, acts }
  return (
    <article
      id={cardElementId(card.id)}
      tabIndex={-1}
      className={styles.activity}
      aria-label={nameOfCard(card, language)}
    >
      <h4 className={styles.title}>
        <button type="button" aria-haspopup="dialog" className={styles.open} onClick={() => acts.open(card.id)}>
          <span lang={me.cycle.language} dir="auto">
            {nameOfCard(card, language)}
          </span>
        </button>
      </h4>
      <div className={styles.flows}>
        <div className={styles.side}>
          <h5 className={styles.label}>{t('chains.takes')}</h5>
          {takes.length === 0 ? <p className={page.soft}>{t('chains.takesNothing')}</p> : null}
          <ul className={styles.goods}>
            {takes.map((need, index) => (
              <GoodItem key={index} side="takes" good={need} state={need.state} {...shared} />
            ))}
          </ul>
        </div>
        <div className={styles.side}>
          <h5 className={styles.label}>{t('chains.gives')}</h5>
          {gives.length === 0 ? <p className={page.soft}>{t('chains.givesNothing')}</p> : null}
          <ul className={styles.goods}>
            {gives.map((offer, index) => (
              <GoodItem key={index} side="gives" good={offer} state={null} {...shared} />
            ))}
          </ul>
        </div>
      </div>
      {loose.map((standing) => {
        const other = nameOfCard(otherEnd(standing, card.id), language)
        return (
          <p key={standing.link.id} className={styles.connection}>
            <LinkLine state={standing.link.state} />
            <span>
              {t('chains.linked', { title: other })} · {inLanguage(LINK_STATES[standing.link.state], language)}
            </span>
            {scope.writable ? (
              <Button look="quiet" onClick={() => acts.editLink({ card, link: standing.link.id })}>
                <span aria-hidden="true">{t('chains.edit')}</span>
                <VisuallyHidden>{t('chains.editLink', { title: other })}</VisuallyHidden>
              </Button>
            ) : null}
          </p>
        )
      })}
    </article>
  )
}

interface GoodItemProps extends Pick<ActivityFlowsProps, 'scope' | 'acts'> {
  readonly side: 'gives' | 'takes'
  readonly good: Good & { readonly connections: readonly Connection[] }
  /** How what is taken stands; null for what is given. */
  readonly state: Need['state'] | null
}

const SAID = {
  connected: null,
  'to-create': null,
  'at-hand': 'chains.atHand',
  likely: 'chains.likely',
  missing: 'chains.nobodyHas',
} as const

function GoodItem({ side, good, state, scope, acts }: GoodItemProps): ReactNode {
  const { t } = useWords()
  const { me } = useCycle()
  const said = state && SAID[state]
  const named = side === 'gives' ? 'chains.plugToNamed' : 'chains.plugFromNamed'
  return (
    <li className={styles.good}>
      <div className={styles.line}>
        <span className={styles.words}>
          <span lang={me.cycle.language} dir="auto">
            {good.words}
          </span>
          {said ? <span className={state === 'missing' ? styles.lacking : page.soft}>{t(said)}</span> : null}
        </span>
        {scope.writable ? (
          <Button
            look="quiet"
            aria-haspopup="dialog"
            aria-label={t(named, { words: good.words })}
            onClick={() => acts.plug({ side, good, other: null })}
          >
            {t(side === 'gives' ? 'chains.plugTo' : 'chains.plugFrom')}
          </Button>
        ) : null}
      </div>
      {good.connections.map((connection, index) => (
        <ConnectionLine key={index} side={side} connection={connection} scope={scope} acts={acts} />
      ))}
    </li>
  )
}

interface ConnectionLineProps extends Pick<GoodItemProps, 'side' | 'scope' | 'acts'> {
  readonly connection: Connection
}

function ConnectionLine({ side, connection, scope, acts }: ConnectionLineProps): ReactNode {
  const { t, language } = useWords()
  const { giver, taker, standing } = connection
  const [own, other] = side === 'gives' ? [giver, taker] : [taker, giver]
  const title = nameOfCard(other, language)
  const structure = carrierName(other, scope)
  const way = side === 'gives' ? 'to' : 'from'
  return (
    <div className={styles.connection}>
      <LinkLine state={standing.link.state} />
      <span>
        {structure ? t(`chains.${way}Of`, { title, structure }) : t(`chains.${way}`, { title })} ·{' '}
        {inLanguage(LINK_STATES[standing.link.state], language)}
      </span>
      {scope.writable ? (
        <span className={styles.acts}>
          <Button
            look="quiet"
            aria-haspopup="dialog"
            aria-label={t('chains.editLink', { title })}
            onClick={() => acts.editLink({ card: own, link: standing.link.id })}
          >
            {t('chains.edit')}
          </Button>
          <Button look="quiet" aria-label={t('chains.unplugFrom', { title })} onClick={() => acts.unplug(connection)}>
            {t('chains.unplug')}
          </Button>
        </span>
      ) : null}
    </div>
  )
}
