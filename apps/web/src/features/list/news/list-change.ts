import type { Card, CardId, Link, LinkId, ParticipantId } from '@tablee/model'
import { makerOf } from '@tablee/model'

/** A card and the zone it is seen in, null where no zone shows it. */
export interface SeenInList {
  readonly card: Card
  readonly zone: string | null
}

/** The cards and links of a list at one moment, removed ones included. */
export interface ListLook {
  readonly cards: ReadonlyMap<CardId, SeenInList>
  readonly links: ReadonlyMap<LinkId, Link>
}

/** What became of a card or of a link. `zone` is where the card is now, or was when it left. */
export type ListChange =
  | {
      readonly what: 'added' | 'moved' | 'converted' | 'grouped' | 'edited' | 'removed' | 'restored'
      readonly card: Card
      readonly zone: string | null
    }
  | { readonly what: 'linked' | 'relinked' | 'unlinked'; readonly link: Link }

/** What `me` is to be told of a card, given what was last known of it; null: nothing that a list shows, or my own doing. */
export function cardChange(
  before: SeenInList | undefined,
  now: SeenInList | undefined,
  me: ParticipantId,
): ListChange | null {
  if (!now) return null
  const { card, zone } = now
  if (!before) return card.removed || makerOf(card) === me ? null : { what: 'added', card, zone }
  const then = before.card
  if (card.removed) return then.removed || card.removed.by === me ? null : { what: 'removed', card, zone: before.zone }
  if (then.removed) return { what: 'restored', card, zone }
  if (before.zone !== zone) return { what: 'moved', card, zone }
  if (then.kind !== card.kind) return { what: 'converted', card, zone }
  if (then.group !== card.group) return { what: 'grouped', card, zone }
  return wordsOf(then) === wordsOf(card) ? null : { what: 'edited', card, zone }
}

/** The same of a link. */
export function linkChange(before: Link | undefined, now: Link | undefined, me: ParticipantId): ListChange | null {
  if (!now) return null
  if (now.removed) return !before || before.removed || now.removed.by === me ? null : { what: 'unlinked', link: now }
  if (!before) return now.by === me ? null : { what: 'linked', link: now }
  if (before.removed) return { what: 'linked', link: now }
  return relationOf(before) === relationOf(now) ? null : { what: 'relinked', link: now }
}

function wordsOf({ title, detail, fields }: Card): string {
  return JSON.stringify([title, detail, fields])
}

function relationOf({ state, degree, question }: Link): string {
  return JSON.stringify([state, degree, question])
}
