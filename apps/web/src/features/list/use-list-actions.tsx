import type { CardId, StepId } from '@tablee/model'
import { KINDS, inLanguage } from '@tablee/model'
import type { ToastMessage } from '@tablee/ui'
import { useAnnounce, useWords } from '@tablee/ui'
import type { ReactNode } from 'react'
import { useCallback, useMemo, useRef } from 'react'
import { useLocation } from 'wouter'
import { handOnPath } from '../../app/routes.ts'
import { useCycle } from '../../cycle/cycle-context.ts'
import type { SeenCard } from '../card/card-copies.ts'
import type { CardScope } from '../card/card-scope.ts'
import { writtenAfter } from '../card/question-after.ts'
import { offer, useCardCopies } from '../card/use-card-copies.ts'
import type { Removal } from '../card/use-removal.tsx'
import { useRemoval } from '../card/use-removal.tsx'
import { useUndoOffer } from '../card/use-undo-offer.ts'
import { useGather } from '../gather/use-gather.tsx'
import type { ListActions } from './list-actions.ts'
import { cardsIn, neighbourOf } from './list-layout.ts'
import type { AskedOfCard } from './list-dialogs.tsx'
import type { LaidList } from './use-list-layout.ts'

export interface ListActionsOptions extends Pick<LaidList, 'latest' | 'hold'> {
  readonly scope: CardScope
  /** The step whose cards the list shows. */
  readonly home: StepId
  readonly editZone: ListActions['editZone']
  readonly focusOn: (card: CardId) => void
  /** Shows the dialog of a card that asks for more. */
  readonly onAsk: (asked: AskedOfCard) => void
  readonly onMessage: (message: ToastMessage) => void
}

/**
 * What can be done to the cards of a list, and the dialogs that ask how. The first is the same object from one
 * keystroke to the next, so that only the card written in is drawn again.
 */
export function useListActions(options: ListActionsOptions): readonly [ListActions, ReactNode] {
  const { scope, home, latest, hold, editZone, focusOn, onAsk, onMessage } = options
  const { t, language } = useWords()
  const announce = useAnnounce()
  const { cycle } = useCycle()
  const [, navigate] = useLocation()
  const { gestures } = scope
  const beside = useRef<CardId | null>(null)

  const say = useCallback((words: string) => onMessage({ words }), [onMessage])
  const focusOnFirst = useCallback(
    (ids: readonly CardId[]) => {
      if (ids[0]) focusOn(ids[0])
    },
    [focusOn],
  )
  const undoOffer = useUndoOffer(onMessage)
  const removed = useCallback(
    ({ seen, from, words }: Removal) => {
      const [card] = seen.map((entry) => entry.card)
      if (!card) return
      onMessage({ words, action: undoOffer(() => focusOn(card.id)) })
      const next = from ? card.id : beside.current
      if (next) focusOn(next)
    },
    [undoOffer, focusOn, onMessage],
  )
  const { remove, asking } = useRemoval(scope, { onRemoved: removed, onKept: say })
  const copies = useCardCopies({ scope, onMessage, onLaid: focusOnFirst })
  const [gather, gathering] = useGather({
    scope,
    home,
    neighbours: useCallback((seen: SeenCard) => cardsIn(latest(), seen.zone?.id ?? null), [latest]),
    onMessage: say,
    onDone: focusOnFirst,
  })
  const actions = useMemo(
    (): ListActions => ({
      add: (zone, kind, text) => void gestures.addCard({ kind, zone, title: text }),
      open: (card) => onAsk({ what: 'details', card }),
      move: (card) => onAsk({ what: 'place', card }),
      link: (card) => onAsk({ what: 'link', card }),
      gather,
      ask: (issue, zone) => focusOn(gestures.addCard({ kind: 'question', zone, from: writtenAfter(issue) })),
      handOn: ({ id }) => navigate(handOnPath(cycle, home, [id])),
      convert: (card, kind) => {
        if (!gestures.convertCard(card, kind)) return say(t('list.convertValidated'))
        announce(t('list.converted', { kind: inLanguage(KINDS[kind].label, language) }))
        focusOn(card.id)
      },
      copy: (seen) => offer(copies.copy([seen])),
      duplicate: (seen) => copies.duplicate([seen]),
      paste: copies.paste,
      remove: (seen) => {
        beside.current = neighbourOf(latest(), seen.card.id)
        remove([seen])
      },
      restore: (card) => {
        announce(t(gestures.restoreCard(card) ? 'list.restored' : 'list.restoredAlready'))
        focusOn(card.id)
      },
      editZone,
      hold,
    }),
    [
      gestures,
      copies,
      remove,
      gather,
      latest,
      hold,
      editZone,
      focusOn,
      onAsk,
      say,
      announce,
      navigate,
      cycle,
      home,
      t,
      language,
    ],
  )
  return [
    actions,
    <>
      {asking}
      {gathering}
    </>,
  ]
}
