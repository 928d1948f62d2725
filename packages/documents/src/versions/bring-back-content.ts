import type { Card, CardId, HomeId } from '@tablee/model'
import * as Y from 'yjs'
import { addCard, isRemoved, readCard, readCards, setRemoved } from '../cards.ts'
import { copyCard } from '../copied-card.ts'
import { addGroup, groupCell, readGroups } from '../groups.ts'
import { addLink, linkCell, readLinks } from '../links.ts'
import { RELAY } from '../origin.ts'
import { cardsOf } from '../roots.ts'
import type { BringingBack, WriteBack } from './bringing-back.ts'
import { sayAgain } from './say-again.ts'
import { writeCellOver } from './write-cell-over.ts'

/** Cards of one transaction. */
const AT_ONCE = 50

/** The cards, links and groups of a home as they were. */
export function bringBackContent(home: HomeId, former: Y.Doc, wish: BringingBack): readonly WriteBack[] {
  const { parts } = wish
  const standing = readCards(former, home).filter(({ removed }) => !removed)
  const wasThere = new Set(standing.map(({ id }) => id))
  const cards = slices(standing).map((some): WriteBack => (doc) => {
    for (const card of some) bringCardBack(doc, former, card, wish)
  })
  const takeAway: WriteBack = (doc) => {
    for (const { id, removed } of readCards(doc, home))
      if (!removed && !wasThere.has(id) && !wish.isValidated(id)) setRemoved(doc, id, removalOf(wish), RELAY)
  }
  return [
    (doc) => bringGroupsBack(doc, former, home, wish),
    ...cards,
    ...(parts.has('added') ? [takeAway] : []),
    (doc) => bringLinksBack(doc, former, home, wish),
  ]
}

function bringCardBack(doc: Y.Doc, former: Y.Doc, then: Card, { parts, isValidated }: BringingBack): void {
  if (!readCard(doc, then.home, then.id)) {
    if (!parts.has('removed')) return
    mendCard(doc, former, then.id)
    // it was kept in a life of the document that this one has not had
    const copied = copyCard(former, then, null)
    if (copied) addCard(doc, copied.card, RELAY, copied.texts())
  }
  const isBack = parts.has('removed') && isRemoved(doc, then.id)
  if (isBack) setRemoved(doc, then.id, null, RELAY)
  const isSaid = parts.has('changed') && !isRemoved(doc, then.id)
  if (isBack || isSaid) sayAgain(doc, former, then, isValidated(then.id))
}

/** A card that a modified client has written what cannot be read into has its own cells again. */
function mendCard(doc: Y.Doc, former: Y.Doc, id: CardId): void {
  const [own, was] = [cardsOf(doc).get(id), cardsOf(former).get(id)]
  if (!(own instanceof Y.Map) || !(was instanceof Y.Map)) return
  for (const key of ['kind', 'author', 'by', 'for', 'at', 'from', 'removed']) {
    const value: unknown = was.get(key)
    if (!(value instanceof Y.AbstractType)) own.set(key, value ?? null)
  }
}

function bringGroupsBack(doc: Y.Doc, former: Y.Doc, home: HomeId, { parts }: BringingBack): void {
  if (!parts.has('changed')) return
  const present = new Set(readGroups(doc, home).map(({ id }) => id))
  for (const group of readGroups(former, home)) {
    if (!present.has(group.id)) addGroup(doc, group, RELAY)
    for (const key of ['title', 'color', 'order'] as const) writeCellOver(groupCell(doc, group.id, key), group[key])
  }
}

function bringLinksBack(doc: Y.Doc, former: Y.Doc, home: HomeId, wish: BringingBack): void {
  const { parts } = wish
  const present = new Map(readLinks(doc, home).map((link) => [link.id, link]))
  const standing = readLinks(former, home).filter(({ removed }) => !removed)
  for (const { home: _home, removed: _removed, ...link } of standing) {
    const now = present.get(link.id)
    if (!now && parts.has('removed')) addLink(doc, link, RELAY)
    if (now?.removed && parts.has('removed')) writeCellOver(linkCell(doc, link.id, 'removed'), null)
    if (!now || !parts.has('changed')) continue
    for (const key of ['state', 'degree', 'question'] as const) writeCellOver(linkCell(doc, link.id, key), link[key])
  }
  if (!parts.has('added')) return
  const wasThere = new Set(standing.map(({ id }) => id))
  for (const { id, removed } of present.values())
    if (!removed && !wasThere.has(id)) writeCellOver(linkCell(doc, id, 'removed'), removalOf(wish))
}

function removalOf({ by, at }: BringingBack): NonNullable<Card['removed']> {
  return { by, at }
}

function slices<T>(all: readonly T[]): readonly (readonly T[])[] {
  return Array.from({ length: Math.ceil(all.length / AT_ONCE) }, (_, index) =>
    all.slice(index * AT_ONCE, (index + 1) * AT_ONCE),
  )
}
