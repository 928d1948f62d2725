import type { ShownBoard, ShownCard, ShownZone } from './project-board.ts'

/**
 * Gives each board with the very objects of the one before for the zones and cards that are drawn the same, so that
 * what follows tells what has changed by identity, and its work is that of the change.
 */
export function steadyBoards(): (next: ShownBoard) => ShownBoard {
  let zones: ReadonlyMap<string, ShownZone> = new Map()
  let cards: ReadonlyMap<string, ShownCard> = new Map()
  return (next) => {
    const steady = {
      ...next,
      zones: next.zones.map((zone) => kept(zones.get(zone.zone.id), zone)),
      cards: next.cards.map((card) => kept(cards.get(card.key), card)),
    }
    zones = new Map(steady.zones.map((zone) => [zone.zone.id, zone]))
    cards = new Map(steady.cards.map((card) => [card.key, card]))
    return steady
  }
}

/** `last` where it says the same as `next`. */
function kept<T extends object>(last: T | undefined, next: T): T {
  if (!last) return next
  for (const name in next) if (last[name] !== next[name]) return next
  return last
}
