import type { Card, CardId, ParticipantId } from '@tablee/model'

/** A card and the zone it was seen in, null where no zone shows it. */
export interface Seen {
  readonly card: Card
  readonly zone: string | null
}

export interface ListChanges {
  readonly added: readonly Seen[]
  readonly moved: readonly Seen[]
  readonly removed: readonly Seen[]
}

/** What happened between two looks at a list that `me` did not do; `mine` are the cards that `me` acted on meanwhile. */
export function changesBetween(
  before: ReadonlyMap<CardId, Seen>,
  after: ReadonlyMap<CardId, Seen>,
  me: ParticipantId,
  mine: ReadonlySet<CardId>,
): ListChanges {
  const added: Seen[] = []
  const moved: Seen[] = []
  const removed: Seen[] = []
  for (const [id, now] of after) {
    const then = before.get(id)
    const wasThere = then && !then.card.removed
    if (now.card.removed) {
      if (wasThere && now.card.removed.by !== me) removed.push(now)
    } else if (!wasThere) {
      if (!mine.has(id) && (then || now.card.by !== me)) added.push(now)
    } else if (then.zone !== now.zone && !mine.has(id)) moved.push(now)
  }
  return { added, moved, removed }
}
