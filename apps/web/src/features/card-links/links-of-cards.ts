import { cardsStore, linksStore } from '@tablee/documents'
import type { Card, CardId, HomeId, StandingLink } from '@tablee/model'
import { standingLinks } from '@tablee/model'
import type { Store } from '@tablee/std'
import type { CardScope } from '../card/card-scope.ts'

type LinksOfCards = ReadonlyMap<CardId, readonly StandingLink[]>

const stores = new WeakMap<CardScope['content'], Store<LinksOfCards>>()

/** The card at the other end of a link. */
export function otherEnd({ from, to }: StandingLink, card: CardId): Card {
  return from.id === card ? to : from
}

/** The standing links of each card of `home`. The list of a card is the same until one of its links changes. */
export function linksOfCards(content: CardScope['content'], home: HomeId): Store<LinksOfCards> {
  const known = stores.get(content)
  if (known) return known
  const sources = [linksStore(content, home), cardsStore(content, home)] as const
  let read: readonly unknown[] = []
  let latest: LinksOfCards = new Map()
  const store: Store<LinksOfCards> = {
    get: () => {
      const [links, cards] = [sources[0].get(), sources[1].get()]
      if (read[0] !== links || read[1] !== cards) latest = linksByCard(standingLinks(links, cards), latest)
      read = [links, cards]
      return latest
    },
    subscribe: (listener) => {
      const stops = sources.map((source) => source.subscribe(listener))
      return () => {
        for (const stop of stops) stop()
      }
    },
  }
  stores.set(content, store)
  return store
}

/** The links of each card; a list that says the same as in `former` is that very list, so that its card is not drawn again. */
export function linksByCard(links: readonly StandingLink[], former: LinksOfCards): LinksOfCards {
  const found = new Map<CardId, StandingLink[]>()
  for (const link of links) {
    for (const { id } of [link.from, link.to]) found.set(id, [...(found.get(id) ?? []), link])
  }
  return new Map(
    [...found].map(([id, list]) => {
      const then = former.get(id)
      return [id, then && sayingOf(then) === sayingOf(list) ? then : list]
    }),
  )
}

function sayingOf(links: readonly StandingLink[]): string {
  return JSON.stringify(links.map(({ link, from, to }) => [link, from.title, from.kind, to.title, to.kind]))
}
