import type { Card } from '@tablee/model'
import { CardId as CardIdSchema, KINDS, inLanguage, lineageOf, sourceState } from '@tablee/model'
import { KindBadge, useStore, useWords } from '@tablee/ui'
import type { ReactNode } from 'react'
import { useMemo } from 'react'
import looks from '../../app/looks.module.css'
import { PageHeading } from '../../app/page-heading.tsx'
import { Page } from '../../app/page.tsx'
import { useCycle } from '../../cycle/cycle-context.ts'
import { CardPlaces } from './card-places.tsx'
import { KinList } from './kin-list.tsx'
import { FollowSource } from './follow-source.tsx'
import { NoSuchCard } from './no-such-card.tsx'
import styles from './origins-page.module.css'
import type { KnownCards } from './use-known-cards.ts'
import { useKnownCards } from './use-known-cards.ts'

/** « D’où ça vient »: the way of one card through the steps, back to what it came from and forward to what became of it. */
export function OriginsPage({ card: asked }: { readonly card: string }): ReactNode {
  const { t } = useWords()
  const known = useKnownCards()
  const id = CardIdSchema.safeParse(asked)
  const card = id.success && known.find(id.data)
  return card ? (
    <OriginsOf card={card} known={known} />
  ) : (
    <NoSuchCard title={t('flow.origins.title')} loaded={known.loaded || !id.success} />
  )
}

function OriginsOf({ card, known }: { readonly card: Card; readonly known: KnownCards }): ReactNode {
  const { t, language } = useWords()
  const { me, save } = useCycle()
  const { line } = useStore(save)
  const { cards, loaded, find } = known
  const back = useMemo(() => lineageOf(cards, card, 'back'), [cards, card])
  const forward = useMemo(() => lineageOf(cards, card, 'forward'), [cards, card])
  const state = sourceState(card, find)
  return (
    <Page width="narrow">
      <PageHeading title={t('flow.origins.title')} />
      <section className={styles.card} aria-label={t('flow.origins.card')}>
        <div className={styles.head}>
          <KindBadge kind={card.kind} label={inLanguage(KINDS[card.kind].label, language)} />
          {card.removed ? <span className={looks.soft}>{t('flow.origins.removed')}</span> : null}
        </div>
        <p className={styles.title} lang={me.cycle.language} dir="auto">
          {card.title || t('list.untitled')}
        </p>
        <CardPlaces card={card} />
      </section>
      {loaded ? null : (
        <p role="status" className={looks.soft}>
          {t(line === 'offline' ? 'flow.origins.partlyOffline' : 'flow.origins.partly')}
        </p>
      )}
      {state.is === 'changed' ? <FollowSource card={card} source={state.source} changes={state.changes} /> : null}
      <section className={styles.section} aria-labelledby="back">
        <h2 id="back">{t('flow.origins.back')}</h2>
        {back.kin.length > 0 ? (
          <KinList kin={back.kin} direction="back" known={known} />
        ) : (
          <p className={looks.soft}>{t('flow.origins.noBack')}</p>
        )}
        {back.cut ? <p className={looks.soft}>{t('flow.origins.cut')}</p> : null}
      </section>
      <section className={styles.section} aria-labelledby="forward">
        <h2 id="forward">{t('flow.origins.forward')}</h2>
        {forward.kin.length > 0 ? (
          <KinList kin={forward.kin} direction="forward" known={known} />
        ) : (
          <p className={looks.soft}>{t('flow.origins.noForward')}</p>
        )}
        {forward.cut ? <p className={looks.soft}>{t('flow.origins.cut')}</p> : null}
      </section>
    </Page>
  )
}
