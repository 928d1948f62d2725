import type { IncomingMessage } from 'node:http'
import { CycleId, DocumentName, rightsOn } from '@tablee/model'
import { CLOSE } from '@tablee/protocol'
import type { Result } from '@tablee/std'
import { err, ok } from '@tablee/std'
import { hasDocument } from '../live/access.ts'
import type { KnownCycles } from '../live/known-cycles.ts'
import type { Settings } from '../settings.ts'
import type { SyncRefusal } from '../sync/attach-sync.ts'
import type { Visitor } from '../sync/visitor.ts'
import { isFromOwnPage } from './origin.ts'
import type { Session } from './session.ts'

/**
 * Who opens a socket to a document: an exact Origin first, then the device's cookie and its membership (4401, 4403),
 * then whether there is such a document (4404) and whether they may read it (4401).
 */
export async function authenticateSocket(
  { session, known, settings }: { readonly session: Session; readonly known: KnownCycles; readonly settings: Settings },
  request: IncomingMessage,
  cycleId: string,
  documentName: string,
): Promise<Result<Visitor, SyncRefusal>> {
  if (!isFromOwnPage(request, settings)) return err('origin-refused')
  const cycle = CycleId.safeParse(cycleId)
  const document = DocumentName.safeParse(documentName)
  if (!cycle.success || !document.success) return err(CLOSE.unknown)
  const member = await session.memberOf(request, cycle.data)
  if (!member.ok) return err(closeCodeOf(member.error.code))
  const { id: participant, name, structure, role } = member.value.person
  const live = known.get(cycle.data)?.live
  if (!live || !hasDocument(live, document.data)) return err(CLOSE.unknown)
  if (rightsOn(document.data, { participant, role }, live) === 'none') return err(CLOSE.noAccess)
  return ok({ identity: { participant, name: name ?? '', structure, role }, device: member.value.device })
}

function closeCodeOf(code: string): SyncRefusal {
  if (code === 'cycle-unknown') return CLOSE.unknown
  return code === 'revoked' ? CLOSE.revoked : CLOSE.noAccess
}
