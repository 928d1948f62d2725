import type { Gestures } from '@tablee/documents'
import type { SeenCard } from './card-copies.ts'

/** Of cards, those that can leave the zone where they are seen and stay in others. */
export function leavable(seen: readonly SeenCard[], { mayLeave }: Pick<Gestures, 'mayLeave'>): readonly SeenCard[] {
  return seen.filter(({ card, zone }) => zone !== null && mayLeave(card, zone))
}

/** Takes cards, as one entry, out of the zone where they are seen and of no other: gives those that left. */
export function leaveHere(
  seen: readonly SeenCard[],
  { leaveZone, together }: Pick<Gestures, 'leaveZone' | 'together'>,
): readonly SeenCard[] {
  return together(() => seen.filter(({ card, zone }) => zone !== null && leaveZone(card, zone)))
}
