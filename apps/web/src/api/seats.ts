import type { CycleId, Seat } from '@tablee/model'
import { Seat as SeatSchema } from '@tablee/model'
import type { Result } from '@tablee/std'
import { ok } from '@tablee/std'
import type { ApiRefusal } from './request.ts'
import { request } from './request.ts'

/** What the relay has just said to someone who came in, until the page of the cycle takes it. */
const said = new Map<CycleId, Seat>()

/** Keeps what the relay has said, for the page that is gone to next: it asks nothing then. */
export function keepSeat(seat: Seat): void {
  said.set(seat.cycle.id, seat)
}

/** Who one is in `cycle`, and its facts: as the relay has just said, else as it says now. */
export async function fetchSeat(cycle: CycleId): Promise<Result<Seat, ApiRefusal>> {
  const kept = said.get(cycle)
  said.delete(cycle)
  return kept ? ok(kept) : request('GET', `/api/cycles/${cycle}/me`, SeatSchema)
}
