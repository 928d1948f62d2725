import type { Card, CardGroup, CardGroupId, CardId, Link, LinkId, Zone, ZoneSpec } from '../src/index.ts'

/** A card that says nothing yet, but for `over`. */
export function cardWith(id: string, over: Partial<Card> = {}): Card {
  return {
    id: id as CardId,
    home: 'roadmap',
    kind: 'idea',
    title: '',
    detail: '',
    fields: {},
    by: null,
    for: null,
    at: 0,
    from: [],
    group: null,
    rank: null,
    removed: null,
    ...over,
  }
}

/** A group that anyone could have made, but for `over`. */
export function groupWith(id: string, over: Partial<CardGroup> = {}): CardGroup {
  return {
    id: id as CardGroupId,
    home: 'roadmap',
    title: '',
    color: 'teal',
    order: 0,
    by: null,
    at: 0,
    ...over,
  }
}

/** What a card says of the cards that were merged into it. */
export function mergeOf(...cards: readonly string[]): Card['from'] {
  return cards.map((card) => ({ card: card as CardId, as: 'merge', digest: '' }))
}

/** A link that exists between two cards, but for `over`. */
export function linkWith(id: string, from: string, to: string, over: Partial<Link> = {}): Link {
  return {
    id: id as LinkId,
    home: 'roadmap',
    from: from as CardId,
    to: to as CardId,
    state: 'exists',
    degree: null,
    question: null,
    by: null,
    at: 0,
    removed: null,
    ...over,
  }
}

/** A zone that anyone may write in and that asks nothing of ideas, but for `over`. */
export function zoneSpecWith(key: string, over: Partial<ZoneSpec> = {}): ZoneSpec {
  return {
    key,
    title: { fr: key },
    prompt: { fr: key },
    accepts: ['idea'],
    means: { tag: true },
    box: { x: 0, y: 0, w: 448, h: 632 },
    writable: 'all',
    ...over,
  }
}

/** The zone of such a spec, or its column for the value `each`. */
export function zoneWith(key: string, over: Partial<ZoneSpec> = {}, each: string | null = null): Zone {
  const spec = zoneSpecWith(key, over)
  return { id: each === null ? key : `${key}/${each}`, spec, each, box: spec.box }
}
