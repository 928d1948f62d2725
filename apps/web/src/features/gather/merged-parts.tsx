import type { Card } from '@tablee/model'
import { digestOf } from '@tablee/model'
import { Button, Notice, Split, useAnnounce, useWords } from '@tablee/ui'
import type { ReactNode } from 'react'
import { CardCredits } from '../card/card-credits.tsx'
import type { CardScope } from '../card/card-scope.ts'
import { nameOfCard } from '../card-links/link-words.ts'
import styles from './merged-parts.module.css'
import { useMergedCard } from './use-merged-card.ts'

/** What a merged card stands for, in the words of each, with a way to split it again; of a card that was merged, into which. */
export function MergedParts({ scope, card }: { readonly scope: CardScope; readonly card: Card }): ReactNode {
  const { t, language } = useWords()
  const announce = useAnnounce()
  const { parts, within } = useMergedCard(scope, card)
  if (within) {
    return (
      <Notice kind="info">
        <p role="status">{t('gather.isPartOf', { title: nameOfCard(within, language) })}</p>
      </Notice>
    )
  }
  if (parts.length === 0) return null
  const digests = new Map(card.from.map(({ card: id, digest }) => [id, digest]))
  const holds = t('gather.holds', { count: parts.length })
  const split = (): void => {
    scope.gestures.splitCard(card)
    announce(t('gather.splitDone', { count: parts.length }))
  }
  return (
    <section className={styles.parts} aria-label={holds}>
      <p className={styles.heading}>{holds}</p>
      <ul className={styles.list}>
        {parts.map((part) => (
          <li key={part.id} className={styles.part}>
            <p className={styles.title}>
              {nameOfCard(part, language)}
              {digests.get(part.id) === digestOf(part) ? null : (
                <span className={styles.changed}> · {t('gather.changedSince')}</span>
              )}
            </p>
            {part.detail.trim() ? <p className={styles.detail}>{part.detail}</p> : null}
            <CardCredits scope={scope} card={part} />
          </li>
        ))}
      </ul>
      {scope.writable ? (
        <Button icon={<Split aria-hidden="true" />} onClick={split}>
          {t('gather.split')}
        </Button>
      ) : null}
    </section>
  )
}
