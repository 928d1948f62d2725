import type { CycleId, Seat } from '@tablee/model'
import { Seat as SeatSchema } from '@tablee/model'
import { request } from './request.ts'

export const fetchSeat = (cycle: CycleId) => request('GET', `/api/cycles/${cycle}/me`, SeatSchema)

/** What the relay has just said to someone who came in, until the page of the cycle has taken it. */
const said = new Map<CycleId, Seat>()

/** Keeps what the relay has said, for the page that is gone to next: it asks nothing then. */
export function keepSeat(seat: Seat): void {
  said.set(seat.cycle.id, seat)
}

/** What was kept for `cycle`, or null. */
export function keptSeat(cycle: CycleId): Seat | null {
  return said.get(cycle) ?? null
}

/** To be called once it is taken: it grows old. */
export function forgetSeat(cycle: CycleId): void {
  said.delete(cycle)
}
