import type { Card, StandingLink } from '@tablee/model'
import { useSyncExternalStore } from 'react'
import type { CardScope } from '../card/card-scope.ts'
import { linksOfCards } from './links-of-cards.ts'

const NONE: readonly StandingLink[] = []

/** The links that stand between `card` and others; the same list until one of them changes. */
export function useLinksOf(
  scope: Pick<CardScope, 'content'>,
  card: Pick<Card, 'id' | 'home'>,
): readonly StandingLink[] {
  const store = linksOfCards(scope.content, card.home)
  return useSyncExternalStore(store.subscribe, () => store.get().get(card.id) ?? NONE)
}
