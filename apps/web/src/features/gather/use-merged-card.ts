import { cardsStore } from '@tablee/documents'
import type { Card } from '@tablee/model'
import { creditsOf, isMerged, partsOf, shownAs } from '@tablee/model'
import { useSyncExternalStore } from 'react'
import type { CardScope } from '../card/card-scope.ts'

/** What a card is made of, and of what it is part. */
export interface MergedCard {
  /** The cards that it stands for. */
  readonly parts: readonly Card[]
  /** The cards in whose words it was written. */
  readonly credits: readonly Card[]
  /** The card that is shown in its place, null where it is shown itself. */
  readonly within: Card | null
}

const ALONE: MergedCard = { parts: [], credits: [], within: null }

/** What was last said of each card, to say the same until something changes. */
const said = new WeakMap<Card, MergedCard>()

/** The merges that `card` is part of; the same object until one of these cards changes. */
export function useMergedCard(scope: Pick<CardScope, 'content'>, card: Card): MergedCard {
  const store = cardsStore(scope.content, card.home)
  return useSyncExternalStore(store.subscribe, () => lastSaid(card, mergedCard(store.get(), card)))
}

function lastSaid(card: Card, now: MergedCard): MergedCard {
  const last = said.get(card)
  if (last && isSame(last, now)) return last
  said.set(card, now)
  return now
}

function mergedCard(cards: readonly Card[], card: Card): MergedCard {
  const shown = shownAs(cards, card.id)
  if (!isMerged(card) && shown === card.id) return ALONE
  return {
    parts: partsOf(cards, card.id),
    credits: creditsOf(cards, card),
    within: shown === card.id ? null : (cards.find(({ id }) => id === shown) ?? null),
  }
}

function isSame(left: MergedCard, right: MergedCard): boolean {
  return left.within === right.within && isSameList(left.parts, right.parts) && isSameList(left.credits, right.credits)
}

function isSameList(left: readonly Card[], right: readonly Card[]): boolean {
  return left.length === right.length && left.every((card, index) => card === right[index])
}
