import type { Carrier, Good } from '@tablee/model'
import { ecosystemOf, missingLinksOf } from '@tablee/model'
import type { ToastMessage } from '@tablee/ui'
import { EmptyState, Waypoints, useWords } from '@tablee/ui'
import type { ReactNode } from 'react'
import { useMemo, useState } from 'react'
import { LinkDialogOnDemand } from '../card-links/link-dialog-on-demand.tsx'
import { useFocusOnCard } from '../card/use-focus-on-card.ts'
import { useUndoOffer } from '../card/use-undo-offer.ts'
import { ActivityFlows } from './activity-flows.tsx'
import type { ChainsReadingProps } from './chains-reading.ts'
import styles from './ecosystem.module.css'
import page from './chains-page.module.css'
import type { FlowActs, OpenedLink } from './flow-acts.ts'
import { Jumps } from '../list/jumps.tsx'
import { LikelyConnections } from './likely-connections.tsx'
import { MissingLinks } from './missing-links.tsx'
import type { Plugging } from './plug-dialog.tsx'
import { PlugDialog } from './plug-dialog.tsx'
import type { ChainsNow } from './use-chains.ts'

export interface EcosystemProps extends ChainsReadingProps {
  readonly onMessage: (message: ToastMessage) => void
}

/** What is missing between structures, what could be connected, and what each of them gives and takes. */
export function Ecosystem({ now, onOpen, onMessage }: EcosystemProps): ReactNode {
  const { t } = useWords()
  const { source, scope, plugs } = now
  const carriers = useMemo(() => ecosystemOf(source), [source])
  const missing = useMemo(() => missingLinksOf(source), [source])
  const [plugging, setPlugging] = useState<Plugging | null>(null)
  const [link, setLink] = useState<OpenedLink | null>(null)
  const focusOn = useFocusOnCard()
  const undoOffer = useUndoOffer(onMessage)
  const acts: FlowActs = {
    open: onOpen,
    plug: setPlugging,
    editLink: setLink,
    unplug: ({ standing, plug, taker }) => {
      plugs.unplug(standing.link, plug)
      onMessage({ words: t('chains.unplugged'), action: undoOffer() })
      focusOn(taker.id)
    },
  }
  const plugged = (giver: Good, taker: Good): void => {
    setPlugging(null)
    onMessage({ words: t('chains.plugged', { from: giver.words, to: taker.words }), action: undoOffer() })
    focusOn(taker.card.id)
  }
  if (carriers.length === 0 && missing.length === 0) {
    return (
      <EmptyState icon={<Waypoints />} title={t('chains.empty')}>
        <p>{t('chains.emptyWords')}</p>
      </EmptyState>
    )
  }
  return (
    <>
      {carriers.length > 1 ? (
        <div className={page.jumps}>
          <Jumps
            jumps={carriers.map(({ structure }) => ({
              to: carrierHeading(structure),
              words: (structure && scope.structureName(structure)) ?? t('chains.nobody'),
            }))}
          />
        </div>
      ) : null}
      <MissingLinks missing={missing} now={now} onMessage={onMessage} />
      <LikelyConnections carriers={carriers} scope={scope} onPlug={setPlugging} />
      <section className={styles.carriers} aria-labelledby="structures">
        <h2 id="structures">{t('chains.structures')}</h2>
        {carriers.map((carrier) => (
          <CarrierSection key={carrier.structure} carrier={carrier} now={now} acts={acts} />
        ))}
      </section>
      {plugging ? (
        <PlugDialog
          plugging={plugging}
          carriers={carriers}
          scope={scope}
          plugs={plugs}
          onPlugged={plugged}
          onClose={() => setPlugging(null)}
        />
      ) : null}
      {link ? (
        <LinkDialogOnDemand
          card={link.card}
          link={link.link}
          scope={scope}
          onClose={() => {
            setLink(null)
            focusOn(link.card.id)
          }}
        />
      ) : null}
    </>
  )
}

const carrierHeading = (structure: Carrier['structure']): string => `carrier-${structure || 'nobody'}`

interface CarrierSectionProps {
  readonly carrier: Carrier
  readonly now: ChainsNow
  readonly acts: FlowActs
}

function CarrierSection({ carrier: { structure, activities }, now: { scope }, acts }: CarrierSectionProps): ReactNode {
  const { t } = useWords()
  return (
    <div className={styles.carrier}>
      <h3 id={carrierHeading(structure)} tabIndex={-1} className={styles.name}>
        {(structure && scope.structureName(structure)) ?? t('chains.nobody')}
      </h3>
      {activities.map((activity) => (
        <ActivityFlows key={activity.card.id} activity={activity} scope={scope} acts={acts} />
      ))}
    </div>
  )
}
