import { cardsStore } from '@tablee/documents'
import type { Card, CardId, HomeId, Kind } from '@tablee/model'
import { KINDS, standingCards } from '@tablee/model'
import type { ToastMessage } from '@tablee/ui'
import { useAnnounce, useWords } from '@tablee/ui'
import { useCallback, useEffect, useRef, useState } from 'react'
import type { CardScope } from '../card/card-scope.ts'
import { useUndoOffer } from '../card/use-undo-offer.ts'
import type { TableItem } from './table-items.ts'
import type { TableWords } from './table-words.ts'
import type { TableRows } from './use-table-rows.ts'

export interface RowActsOptions {
  readonly home: HomeId
  readonly kind: Kind
  readonly scope: CardScope
  readonly rows: TableRows
  readonly words: TableWords
  readonly onMessage: (message: ToastMessage | null) => void
}

/** A card to be shown, wherever it is among the rows. */
export interface Revealed {
  readonly card: CardId
  /** Its title is to be written at once. */
  readonly edit: boolean
}

/** What one does to the rows of a table, and what is said of it. */
export interface TableActs {
  /** The card to be shown, wherever it is among the rows. */
  readonly reveal: Revealed | null
  readonly show: (card: CardId) => void
  readonly add: () => void
  /** Takes rows away, by `away` where they are many, and leads to the one beside them. It gives those that were still there. */
  readonly remove: (cards: readonly Card[], away?: (cards: readonly Card[]) => readonly Card[]) => void
  readonly removeOne: (card: Card) => void
  readonly restore: (card: Card) => void
}

export function useRowActs({ home, kind, scope, rows, words, onMessage }: RowActsOptions): TableActs {
  const { t } = useWords()
  const announce = useAnnounce()
  const { content, gestures, questions } = scope
  const { hold, items } = rows
  const [reveal, setReveal] = useState<Revealed | null>(null)
  const show = useCallback((card: CardId) => setReveal({ card, edit: false }), [])
  const restore = useCallback(
    (card: Card) => {
      announce(gestures.restoreCard(card) ? words.restored : t('list.restoredAlready'))
      show(card.id)
    },
    [gestures, announce, words, show, t],
  )
  const undoOffer = useUndoOffer(onMessage)
  // others may have brought some of them back meanwhile, and taken them away again
  const led = useCallback(
    (cards: readonly Card[]) => {
      const back = new Set(standingCards(cardsStore(content, home).get()).map(({ id }) => id))
      const count = cards.filter(({ id }) => !back.has(id)).length
      if (count > 0) onMessage({ words: t('rows.stayRemoved', { count }) })
      const first = cards.find(({ id }) => back.has(id))
      if (first) show(first.id)
    },
    [content, home, onMessage, show, t],
  )
  const latest = useRef(items)
  useEffect(() => {
    latest.current = items
  }, [items])
  const remove = useCallback(
    (
      asked: readonly Card[],
      away = (some: readonly Card[]): readonly Card[] => gestures.together(() => some.filter(gestures.removeCard)),
    ) => {
      const cards = asked.filter((card) => !questions.some((question) => question.card === card.id))
      const refused = cards.length < asked.length ? t('list.removeValidated') : ''
      if (cards.length === 0) return onMessage({ words: refused })
      const gone = new Set(cards.map(({ id }) => id))
      const stays = (item: TableItem): boolean => item.is === 'row' && !gone.has(item.card.id)
      const at = latest.current.findIndex((item) => item.is === 'row' && gone.has(item.card.id))
      const beside = latest.current.slice(at).find(stays) ?? latest.current.slice(0, at).findLast(stays)
      const taken = away(cards)
      const { length: count } = taken
      const done = count === 1 ? words.removed : t('rows.removed', { count })
      const already = cards.length > count ? t('rows.removedAlready', { count: cards.length - count }) : ''
      onMessage({
        words: [count > 0 ? done : '', already, refused].filter(Boolean).join(' '),
        ...(count > 0 ? { action: undoOffer(() => led(taken)) } : {}),
      })
      if (beside?.is === 'row') show(beside.card.id)
      else document.getElementById('content')?.focus()
    },
    [gestures, questions, onMessage, words, undoOffer, led, show, t],
  )
  return {
    reveal,
    show,
    restore,
    remove,
    removeOne: useCallback((card: Card) => remove([card]), [remove]),
    add: () => {
      const card = gestures.addCard({ kind, zone: null, fields: KINDS[kind].begun ?? {} })
      // whatever the view lets through, who adds a row sees it
      hold(card)
      setReveal({ card, edit: true })
    },
  }
}
