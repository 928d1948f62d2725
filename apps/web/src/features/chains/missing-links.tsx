import type { Card, MissingLink } from '@tablee/model'
import { inLanguage } from '@tablee/model'
import type { ToastMessage } from '@tablee/ui'
import { Button, Notice, VisuallyHidden, useStore, useWords } from '@tablee/ui'
import type { ReactNode } from 'react'
import { useMemo } from 'react'
import { Link } from 'wouter'
import { originsPath } from '../../app/routes.ts'
import { useCycle } from '../../cycle/cycle-context.ts'
import { useUndoOffer } from '../card/use-undo-offer.ts'
import { nameOfCard } from '../card-links/link-words.ts'
import type { Handover } from '../flow/handovers.ts'
import { handoversOf } from '../flow/handovers.ts'
import styles from './ecosystem.module.css'
import page from './chains-page.module.css'
import type { ChainsNow } from './use-chains.ts'
import { useProposals } from './use-proposals.ts'

export interface MissingLinksProps {
  readonly missing: readonly MissingLink[]
  readonly now: ChainsNow
  readonly onMessage: (message: ToastMessage) => void
}

/** The links that the chains lack, each of which may be proposed as a line of the roadmap. */
export function MissingLinks({ missing, now, onMessage }: MissingLinksProps): ReactNode {
  const { t } = useWords()
  const { plan, me } = useCycle()
  const planned = useStore(plan)
  const handover = useMemo(
    () => planned && handoversOf(now.step, planned).handovers.find(({ hand }) => hand.kinds.includes('chain-link')),
    [now.step, planned],
  )
  return (
    <section className={styles.block} aria-labelledby="missing">
      <h2 id="missing">{t('chains.missing')}</h2>
      <p className={page.soft}>{t(missing.length > 0 ? 'chains.missingWhy' : 'chains.noMissing')}</p>
      {missing.length === 0 ? null : handover && now.scope.writable ? (
        <ProposedLinks handover={handover} missing={missing} now={now} onMessage={onMessage} />
      ) : (
        <>
          {handover || me.role === 'observer' ? null : <p className={page.soft}>{t('chains.noRoadmap')}</p>}
          <ul className={styles.rows}>
            {missing.map((link) => (
              <MissingRow key={keyOf(link)} link={link} />
            ))}
          </ul>
        </>
      )}
    </section>
  )
}

interface ProposedLinksProps extends MissingLinksProps {
  readonly handover: Handover
}

function ProposedLinks({ handover, missing, now, onMessage }: ProposedLinksProps): ReactNode {
  const { t, language } = useWords()
  const { cycle, me } = useCycle()
  const undoOffer = useUndoOffer(onMessage)
  const proposals = useProposals(handover, now)
  const step = handover.to.title
  const title = useMissingTitle()
  const propose = (link: MissingLink): void => {
    if (!proposals.propose(link, title(link))) return
    const zone = proposals.landing && inLanguage(proposals.landing.spec.title, language)
    onMessage({
      words: zone ? t('chains.proposedNow', { step, zone }) : t('chains.proposed', { step }),
      action: undoOffer(),
    })
  }
  return (
    <>
      {proposals.barred ? (
        <Notice kind="info">
          <p>{t(`chains.${proposals.barred}`, { step })}</p>
        </Notice>
      ) : null}
      <ul className={styles.rows}>
        {missing.map((link) => {
          const copy: Card | null = proposals.copyOf(link)
          const words = title(link)
          return (
            <MissingRow key={keyOf(link)} link={link}>
              {copy ? (
                <Link href={originsPath(cycle, copy.id)} className={styles.follow}>
                  {t('chains.follow')}
                  <VisuallyHidden>{t('search.ofCard', { title: words })}</VisuallyHidden>
                </Link>
              ) : null}
              {proposals.barred && !copy ? null : (
                // never taken away, which would throw away the focus of who pressed it
                <Button
                  aria-disabled={copy !== null || !proposals.isKnown}
                  {...(copy ? {} : { 'aria-label': t('chains.proposeNamed', { words }) })}
                  onClick={copy ? undefined : () => propose(link)}
                >
                  <span lang={copy ? me.cycle.language : undefined}>
                    {copy ? t('chains.proposed', { step }) : t('chains.propose')}
                  </span>
                </Button>
              )}
            </MissingRow>
          )
        })}
      </ul>
    </>
  )
}

function MissingRow({ link, children }: { readonly link: MissingLink; readonly children?: ReactNode }): ReactNode {
  const { t, language } = useWords()
  const { me } = useCycle()
  const title = useMissingTitle()
  const [first, second] = link.about.map((card) => nameOfCard(card, language))
  return (
    <li className={styles.row}>
      <div className={styles.said}>
        <span className={styles.words} lang={me.cycle.language} dir="auto">
          {title(link)}
        </span>
        <span className={page.soft}>
          {first === undefined
            ? t('chains.missingNoted')
            : second === undefined
              ? t('chains.missingFor', { title: first })
              : t('chains.missingBetween', { from: first, to: second })}
        </span>
      </div>
      {children}
    </li>
  )
}

/** How a missing link is called: by its words, else by what it would connect. */
function useMissingTitle(): (link: MissingLink) => string {
  const { t, language } = useWords()
  return ({ words, about }) => {
    const [from = '', to = ''] = about.map((card) => nameOfCard(card, language))
    return words.trim() || (about.length > 0 ? t('chains.connection', { from, to }) : t('list.untitled'))
  }
}

function keyOf({ words, about, card }: MissingLink): string {
  return about.length > 0 ? [words, ...about.map(({ id }) => id)].join(' ') : `noted ${card?.id ?? ''}`
}
