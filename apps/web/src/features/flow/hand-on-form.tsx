import { copyCard } from '@tablee/documents'
import type { Card, CardId, PlannedStep } from '@tablee/model'
import { contentOf, inLanguage, isProposed, offeredBy } from '@tablee/model'
import type { ToastMessage } from '@tablee/ui'
import { Button, Notice, useStore, useWords } from '@tablee/ui'
import type { ReactNode } from 'react'
import { useState } from 'react'
import looks from '../../app/looks.module.css'
import { useCycle } from '../../cycle/cycle-context.ts'
import { useUndoOffer } from '../card/use-undo-offer.ts'
import type { Handover } from './handovers.ts'
import { OfferedCards } from './offered-cards.tsx'
import styles from './hand-on-page.module.css'
import { useDestination } from './use-destination.ts'
import type { KnownCards } from './use-known-cards.ts'

export interface HandOnFormProps {
  readonly step: PlannedStep
  readonly handover: Handover
  /** Cards that were chosen elsewhere; without any, those that the template proposes are ticked. */
  readonly asked: ReadonlySet<CardId>
  readonly known: KnownCards
  readonly onMessage: (message: ToastMessage) => void
}

/** The cards that can be handed on by one handover, each to be chosen, and what will become of them. */
export function HandOnForm({ step, handover, asked, known, onMessage }: HandOnFormProps): ReactNode {
  const { t, language } = useWords()
  const { live, openDocument, history, save } = useCycle()
  const facts = useStore(live)
  const { line } = useStore(save)
  const destination = useDestination(handover)
  const [ticks, setTicks] = useState<ReadonlyMap<CardId, boolean>>(new Map())
  const { hand } = handover
  const own = facts?.steps.find(({ id }) => id === step.id)?.homes ?? []
  const homes = known.homes.filter(({ home }) => own.includes(home))
  const validated = new Set(facts?.questions.map(({ card }) => card))
  const offered = homes
    .flatMap(({ cards }) => offeredBy(hand, cards, validated))
    // a validated question is one card for the whole cycle
    .filter((card) => !handover.along || (card.home === handover.along.home && !validated.has(card.id)))
  const copies = new Map(offered.map((card) => [card, destination.copyOf(card, hand.becomes ?? card.kind)]))
  const copyOf = (card: Card): Card | null => copies.get(card) ?? null
  const isTicked = (card: Card): boolean =>
    !copyOf(card) && (ticks.get(card.id) ?? (asked.size > 0 ? asked.has(card.id) : isProposed(hand, card)))
  const chosen = offered.filter(isTicked)
  const undoOffer = useUndoOffer(onMessage)
  const handOn = (): void => {
    const results = history.record(() =>
      chosen.map((card) => {
        const copied = copyCard(openDocument(contentOf(card.home)).doc, card, null)
        const kind = hand.becomes ?? card.kind
        return copied && destination.gestures.takeCopy(copied, kind, destination.zoneFor(card))
      }),
    )
    const count = results.filter((result) => result?.ok).length
    const left = results.length - count
    const words = [
      t('flow.handOn.done', { count, step: handover.to.title }),
      left > 0 ? t('flow.handOn.left', { count: left }) : '',
    ]
    onMessage({
      words: words.filter(Boolean).join(' '),
      ...(count > 0 ? { action: undoOffer() } : {}),
    })
  }

  if (!homes.every(({ loaded }) => loaded) || !destination.loaded)
    return <p role="status">{t(line === 'offline' ? 'flow.handOn.offlineUnknown' : 'common.loading')}</p>
  if (offered.length === 0) return <p className={looks.soft}>{t('flow.handOn.empty')}</p>
  const barred = line === 'offline' ? 'flow.handOn.offline' : destination.writable ? null : 'flow.handOn.closed'
  const landing = destination.landing
  return (
    <>
      <OfferedCards
        cards={offered}
        isTicked={isTicked}
        copyOf={copyOf}
        onTick={(cards, wanted) => setTicks(new Map([...ticks, ...cards.map(({ id }) => [id, wanted] as const)]))}
      />
      {barred ? (
        <Notice kind="info">
          <p>{t(barred, { step: handover.to.title })}</p>
        </Notice>
      ) : (
        <div className={styles.going}>
          <p role="status">
            {chosen.length === 0
              ? t(offered.every(copyOf) ? 'flow.handOn.allDone' : 'flow.handOn.nothingChosen')
              : landing
                ? t('flow.handOn.preview', {
                    count: chosen.length,
                    zone: inLanguage(landing.spec.title, language),
                    step: handover.to.title,
                  })
                : handover.along
                  ? t('flow.handOn.previewAlong', { count: chosen.length, step: handover.to.title })
                  : handover.table
                    ? t('flow.handOn.previewTable', { count: chosen.length, table: handover.table })
                    : t('flow.handOn.previewAside', { count: chosen.length, step: handover.to.title })}
          </p>
          <Button look="primary" aria-disabled={chosen.length === 0} onClick={chosen.length > 0 ? handOn : undefined}>
            {t('flow.handOn.act', { count: chosen.length })}
          </Button>
        </div>
      )}
    </>
  )
}
