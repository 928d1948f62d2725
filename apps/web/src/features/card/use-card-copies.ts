import type { CardId, Zone } from '@tablee/model'
import { KINDS, inLanguage } from '@tablee/model'
import type { ToastMessage } from '@tablee/ui'
import { useWords } from '@tablee/ui'
import { useMemo } from 'react'
import { useCycle } from '../../cycle/cycle-context.ts'
import type { Laid, PlaceIn, SeenCard } from './card-copies.ts'
import { copySeen, layCopies, readable } from './card-copies.ts'
import type { CardScope } from './card-scope.ts'
import { zoneName } from './zone-name.ts'

export interface CardCopiesOptions {
  readonly scope: CardScope
  readonly placeIn?: PlaceIn
  readonly onMessage: (message: ToastMessage) => void
  /** Told which cards were made. */
  readonly onLaid: (cards: readonly CardId[]) => void
}

/** Copies, duplicates and pastes cards, and says what became of it. */
export interface CardCopies {
  /** Gives what other programs may read of them. */
  readonly copy: (seen: readonly SeenCard[]) => string
  readonly duplicate: (seen: readonly SeenCard[]) => void
  /** Pastes what was copied in this tab. */
  readonly paste: (zone: Zone) => void
}

/** What can be copied in one view and pasted in another; the same object for as long as its options are. */
export function useCardCopies({ scope, placeIn, onMessage, onLaid }: CardCopiesOptions): CardCopies {
  const { t, language } = useWords()
  const { clipboard } = useCycle()
  return useMemo(() => {
    const tell = ({ ids, refused }: Laid, done: string): void => {
      const [refusal] = refused
      const kinds = [...new Set(refused.map(({ kind }) => inLanguage(KINDS[kind].label, language).toLowerCase()))]
      const why = refusal
        ? t(`handling.refused.${refusal.code}`, {
            zone: zoneName(refusal.zone, language, scope.questions),
            kind: kinds.join(', '),
          })
        : ''
      onMessage({ words: [ids.length > 0 ? done : '', why].filter(Boolean).join(' ') })
      if (ids.length > 0) onLaid(ids)
    }
    return {
      copy: (seen) => {
        const cards = copySeen(scope, seen)
        const text = readable(cards, t('list.untitled'))
        clipboard.set({ cards, text })
        onMessage({ words: t('handling.copied', { count: cards.length }) })
        return text
      },
      duplicate: (seen) => {
        const zones = new Map(seen.map(({ card, zone }) => [card.id, zone]))
        const laid = layCopies(scope.gestures, copySeen(scope, seen), ({ card }) => zones.get(card.id) ?? null, placeIn)
        tell(laid, t('handling.duplicated', { count: laid.ids.length }))
      },
      paste: (zone) => {
        const laid = layCopies(scope.gestures, clipboard.get()?.cards ?? [], () => zone, placeIn)
        tell(laid, t('handling.pasted', { count: laid.ids.length, zone: zoneName(zone, language, scope.questions) }))
      },
    }
  }, [scope, placeIn, onMessage, onLaid, clipboard, t, language])
}

/** Gives `text` to other programs where the browser lets us; on a page without protection it does not. */
export function offer(text: string): void {
  if (window.isSecureContext) void navigator.clipboard.writeText(text).catch(() => undefined)
}
