import type { CycleId, ParticipantId } from '@tablee/model'
import { LIVE } from '@tablee/model'
import { documentKey } from '@tablee/protocol'
import { RELAY, mirrorLive } from '@tablee/documents'
import type { Rooms } from '@tablee/room'
import type { Clock, Random } from '@tablee/std'
import type { PictureStore } from '../pictures/picture-store.ts'
import type { Facts } from '../storage/facts.ts'
import type { CycleLimits } from './cycle-limits.ts'
import type { KnownCycle, KnownCycles } from './known-cycles.ts'
import type { Lanes } from './lanes.ts'

/** What every act on a cycle works with. */
export interface Ports {
  readonly facts: Facts
  readonly known: KnownCycles
  readonly rooms: Pick<Rooms, 'edit' | 'read' | 'rightsChanged' | 'dismiss' | 'remove'>
  readonly lanes: Lanes
  readonly pictures: PictureStore
  readonly limits: CycleLimits
  readonly clock: Clock
  readonly random: Random
}

/**
 * The facts of a cycle in use; on first use, or behind, its mirror is brought to what SQL says. Null: no such cycle.
 * While the mirror cannot be written, those who are known may still come and read.
 */
export async function useCycle(ports: Ports, cycle: CycleId): Promise<KnownCycle | null> {
  const known = ports.known.get(cycle)
  if (known && !ports.known.isAhead(cycle)) return known
  try {
    return await ports.lanes.run(cycle, () => publish(ports, cycle))
  } catch (cause) {
    const facts = ports.known.get(cycle)
    if (!facts) throw cause
    return facts
  }
}

/** Closes what `device` had opened in `cycle` for anyone but `standsFor`, the person it stands for now, if any. */
export function closeForDevice(
  { known, rooms }: Pick<Ports, 'known' | 'rooms'>,
  cycle: CycleId,
  device: string,
  standsFor: ParticipantId | null,
): void {
  known.deviceLeft()
  rooms.dismiss(`${cycle}/`, (visitor) => visitor.device === device && visitor.participant !== standsFor)
}

/** How many times the mirror is written before giving up: a room that failed starts afresh from its log. */
const ATTEMPTS = 2

/**
 * After a change of facts: everyone's rights and the mirror follow. To be called in the cycle's lane. Rejects when the
 * mirror cannot be written; the facts stand, and it is written at the next use of the cycle.
 */
export async function publish({ known, rooms }: Ports, cycle: CycleId): Promise<KnownCycle | null> {
  const facts = await known.refresh(cycle)
  rooms.rightsChanged(`${cycle}/`)
  if (!facts) return null
  for (let attempt = 1; ; attempt += 1) {
    try {
      await rooms.edit(documentKey(cycle, LIVE), (doc) => mirrorLive(doc, facts.live, RELAY))
      known.setAhead(cycle, false)
      return facts
    } catch (cause) {
      known.setAhead(cycle, true)
      if (attempt === ATTEMPTS) throw cause
    }
  }
}
