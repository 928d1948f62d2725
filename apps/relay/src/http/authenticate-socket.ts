import type { IncomingMessage } from 'node:http'
import { CycleId } from '@tablee/model'
import type { Result } from '@tablee/std'
import { err, ok } from '@tablee/std'
import type { KnownCycles } from '../live/known-cycles.ts'
import type { Settings } from '../settings.ts'
import type { Admission, SyncRefusal } from '../sync/attach-sync.ts'
import { isFromOwnPage } from './origin.ts'
import type { Session } from './session.ts'

/** Who opens a socket to a cycle: an exact Origin first, then the device's cookie and its membership. What they may read is asked for each document. */
export async function authenticateSocket(
  { session, known, settings }: { readonly session: Session; readonly known: KnownCycles; readonly settings: Settings },
  request: IncomingMessage,
  cycleId: string,
): Promise<Result<Admission, SyncRefusal>> {
  if (!isFromOwnPage(request, settings)) return err('origin-refused')
  const cycle = CycleId.safeParse(cycleId)
  if (!cycle.success) return err('unknown')
  const departures = known.departures()
  const member = await session.memberOf(request, cycle.data)
  if (!member.ok) return err(refusalOf(member.error.code))
  const { person, device } = member.value
  return ok({ visitor: { participant: person.id, device }, stands: () => known.departures() === departures })
}

function refusalOf(code: string): SyncRefusal {
  if (code === 'cycle-unknown') return 'unknown'
  return code === 'revoked' ? 'revoked' : 'no-access'
}
