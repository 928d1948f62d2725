import type { Kind, Role, Zone } from '@tablee/model'

/** Why a card cannot go where it is asked to. */
export type MoveRefusal = { readonly code: 'kind-not-accepted' | 'zone-locked' }

/** Whether someone of `role` may put cards into `zone` and take them out. */
export function mayWriteIn(zone: Zone, role: Role): boolean {
  return zone.spec.writable === 'all' || (zone.spec.writable === 'facilitation' && role === 'facilitation')
}

/** Why someone of `role` cannot put a card of `kind` into `zone`, or null. */
export function refusalOf(zone: Zone, kind: Kind, role: Role): MoveRefusal | null {
  if (!zone.spec.accepts.includes(kind)) return { code: 'kind-not-accepted' }
  return mayWriteIn(zone, role) ? null : { code: 'zone-locked' }
}
