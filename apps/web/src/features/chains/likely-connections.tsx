import type { Carrier } from '@tablee/model'
import { Button, useWords } from '@tablee/ui'
import type { ReactNode } from 'react'
import { useCycle } from '../../cycle/cycle-context.ts'
import { nameOfCard } from '../card-links/link-words.ts'
import type { CardScope } from '../card/card-scope.ts'
import styles from './ecosystem.module.css'
import page from './chains-page.module.css'
import type { Plugging } from './plug-dialog.tsx'

export interface LikelyConnectionsProps {
  readonly carriers: readonly Carrier[]
  readonly scope: CardScope
  readonly onPlug: (plugging: Plugging) => void
}

/** « On pourrait relier »: what one needs in the words in which another gives it; nothing where there is none. */
export function LikelyConnections({ carriers, scope, onPlug }: LikelyConnectionsProps): ReactNode {
  const { t, language } = useWords()
  const { me } = useCycle()
  const needs = carriers.flatMap(({ activities }) => activities.flatMap(({ takes }) => takes))
  const likely = needs.flatMap((need) => (need.state === 'likely' ? need.likely.map((offer) => ({ need, offer })) : []))
  if (likely.length === 0) return null
  return (
    <section className={styles.block} aria-labelledby="likely">
      <h2 id="likely">{t('chains.likely')}</h2>
      <p className={page.soft}>{t('chains.likelyWhy')}</p>
      <ul className={styles.rows}>
        {likely.map(({ need, offer }, index) => {
          const between = { from: nameOfCard(offer.card, language), to: nameOfCard(need.card, language) }
          return (
            <li key={index} className={styles.row}>
              <div className={styles.said}>
                <span className={styles.words} lang={me.cycle.language} dir="auto">
                  {need.words}
                </span>
                <span className={page.soft}>{t('chains.likelyBetween', between)}</span>
              </div>
              {scope.writable ? (
                <Button
                  aria-haspopup="dialog"
                  aria-label={t('chains.plugLikely', { words: need.words, ...between })}
                  onClick={() => onPlug({ side: 'takes', good: need, other: offer })}
                >
                  {t('chains.plug')}
                </Button>
              ) : null}
            </li>
          )
        })}
      </ul>
    </section>
  )
}
