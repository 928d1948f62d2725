import type { RefusalCode } from '@tablee/protocol'
import type { Clock, Logger, Result } from '@tablee/std'
import { err } from '@tablee/std'
import * as Y from 'yjs'
import type { ClientIds } from './client-ids.ts'
import type { Admitted, Court } from './gate/gate.ts'
import { judge } from './gate/gate.ts'
import type { Limits } from './limits.ts'
import type { Member } from './member.ts'
import type { Access, DocumentRules } from './ports.ts'
import { ApplyFailure } from './room-error.ts'
import type { StoredDocument } from './stored-document.ts'
import type { MessageTask } from './tasks.ts'
import { isLastSlice } from './tasks.ts'

/** What decides whether somebody may enter a document, and what of theirs is applied to it. */
export interface Admission {
  readonly document: string
  readonly rules: DocumentRules
  readonly limits: Limits
  readonly access: Access
  readonly clock: Clock
  readonly logger: Logger
}

/** Refuses a member whose copy is of an older life of the document, or whose Yjs client id is somebody else's. */
export function welcome({ epoch, clients }: StoredDocument, member: Member): void {
  if (member.left) return
  if (member.epoch !== null && member.epoch !== epoch) return member.condemn('epoch')
  if (member.client !== null && !claim(clients, member, member.client)) member.condemn('not-owned')
}

/** Binds `client` to the participant that `member` is, for as long as it stays; false when it is not theirs to have. */
export function claim(clients: ClientIds, member: Member, client: number): boolean {
  member.claims = clients.claim(client, member.visitor.participant)
  if (member.claims) member.client = client
  return member.claims
}

/** Applies a message, or its next slice, if the gate lets it through; what work that is, is charged to its sender. */
export function admit(admission: Admission, stored: StoredDocument, task: MessageTask): void {
  const { line } = task.member.way
  if (task.member.refused || !line.mayWork()) return
  const startedAt = admission.clock.now()
  take(admission, stored, task)
  line.takeWork(admission.clock.now() - startedAt)
}

function take(admission: Admission, stored: StoredDocument, task: MessageTask): void {
  const { member, step } = task
  const update = task.slices[task.at]
  if (!update) return
  // who has left is not told of new rights any more
  if (member.left) {
    const { access, document, clock } = admission
    member.setRights(access.rights(member.visitor.participant, document))
    member.bounds.change(access.bounds(member.visitor.participant, document), clock.now())
  }
  const refusal = tryToApply(admission, stored, member, update)
  if (refusal === 'gap' && step === 'update' && !member.synced) return member.count()
  if (refusal) return member.condemn(refusal)
  if (!isLastSlice(task)) return
  if (step === 'sync-step-2') member.synced = true
  member.count()
}

/** The largest of the shares to be told that the document has reached of its bytes or records; 0: none of them. */
export function shareReached({ rules, limits }: Admission, stored: StoredDocument): number {
  const records = countRecords(stored.doc)
  return SHARES.find((share) => records >= share * limits.records || stored.isFull(share * rules.maxBytes)) ?? 0
}

/** Shares of its limits at which a document is said to be filling up, the largest first. */
const SHARES = [0.9, 0.5]

function tryToApply(
  admission: Admission,
  stored: StoredDocument,
  member: Member,
  bytes: Uint8Array,
): RefusalCode | null {
  const verdict = weigh(admission, stored, member, bytes)
  if (!verdict.ok) return verdict.error
  const { update, clients } = verdict.value
  if (!update) return null
  try {
    stored.apply(update, member, clients)
  } catch (cause) {
    throw new ApplyFailure(member.visitor.participant, cause)
  }
  return null
}

/** What of `bytes` may be applied. Bytes that make the gate itself fail are refused: nothing is applied yet. */
function weigh(
  { rules, limits, clock, logger }: Admission,
  stored: StoredDocument,
  member: Member,
  bytes: Uint8Array,
): Result<Admitted, RefusalCode> {
  const { doc, clients: owners } = stored
  const { participant } = member.visitor
  const bounds = member.bounds.at(clock.now())
  const court: Court = { doc, rules, depth: limits.depth, owners, participant, standing: member.standing(), bounds }
  try {
    const verdict = judge(court, bytes)
    if (!verdict.ok) return verdict
    const { update, clients } = verdict.value
    const isFull =
      update !== null &&
      hasStructs(update) &&
      (stored.isFull(rules.maxBytes) ||
        hasTooMany(doc, limits.records, update) ||
        !owners.hasPlaceFor(participant, clients.length))
    return isFull ? err('document-full') : verdict
  } catch (cause) {
    logger.error({ err: cause, bytes: bytes.length }, 'an update that the gate could not judge was refused')
    return err('malformed')
  }
}

/** Whether `update`, which begins with how many clients' structs it holds, adds anything: to a full document one may still come, and delete. */
function hasStructs(update: Uint8Array): boolean {
  return update[0] !== 0
}

/** Whether `update` brings the root maps of `doc` above `most` keys; those that were deleted still take their place. */
function hasTooMany(doc: Y.Doc, most: number, update: Uint8Array): boolean {
  const count = countRecords(doc)
  if (count + update.length / SMALLEST_RECORD <= most) return false
  const added = new Set<string>()
  for (const struct of Y.decodeUpdate(update).structs) {
    if (!(struct instanceof Y.Item) || struct.parentSub === null) continue
    const root: unknown = struct.parent
    if (typeof root !== 'string' || doc.share.get(root)?._map.has(struct.parentSub)) continue
    added.add(JSON.stringify([root, struct.parentSub]))
  }
  return added.size > 0 && count + added.size > most
}

/** Keys of the root maps of `doc`, those that were deleted included. */
function countRecords(doc: Y.Doc): number {
  let count = 0
  for (const root of doc.share.values()) count += root._map.size
  return count
}

/** No key is added in fewer bytes. */
const SMALLEST_RECORD = 6
