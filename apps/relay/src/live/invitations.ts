import type { CycleId, InvitationId, Role } from '@tablee/model'
import { newId } from '@tablee/model'
import type { Clock, Ms, Random, Result } from '@tablee/std'
import { err, ok } from '@tablee/std'
import type { CycleRecord, Facts, InvitationRecord } from '../storage/facts.ts'
import { hashSecret, newSecret } from '../storage/secret.ts'
import type { Refusal } from './refusal.ts'

/** How long an invitation stays good when its cycle has no end of its own. */
const INVITATION_LIFE: Ms = 365 * 24 * 60 * 60 * 1000

/** An invitation just made: the only moment at which its secret is known. */
export interface NewInvitation {
  readonly secret: string
  readonly record: InvitationRecord
}

/** An invitation to `cycle` with `role`, not yet kept anywhere. */
export function makeInvitation(
  { clock, random }: { readonly clock: Clock; readonly random: Random },
  { cycle, role, expiresAt }: { readonly cycle: CycleId; readonly role: Role; readonly expiresAt: Ms | null },
): NewInvitation {
  const secret = newSecret(random)
  const createdAt = clock.now()
  const record: InvitationRecord = {
    id: newId<InvitationId>(random),
    cycle,
    role,
    hash: hashSecret(secret),
    createdAt,
    expiresAt: expiresAt ?? createdAt + INVITATION_LIFE,
    revokedAt: null,
  }
  return { secret, record }
}

/** What the invitation with this secret opens, or why it opens nothing. */
export async function readInvitation(
  { facts, clock }: { readonly facts: Facts; readonly clock: Clock },
  secret: string,
): Promise<Result<{ readonly invitation: InvitationRecord; readonly cycle: CycleRecord }, Refusal>> {
  const invitation = await facts.invitationBy(hashSecret(secret))
  if (!invitation) return err({ code: 'invitation-unknown' })
  if (invitation.revokedAt !== null) return err({ code: 'invitation-revoked' })
  if (invitation.expiresAt <= clock.now()) return err({ code: 'invitation-expired' })
  const cycle = await currentCycle({ facts, clock }, invitation.cycle)
  return cycle ? ok({ invitation, cycle }) : err({ code: 'cycle-unknown' })
}

/** The cycle `id` unless it is gone or has expired. */
export async function currentCycle(
  { facts, clock }: { readonly facts: Facts; readonly clock: Clock },
  id: CycleId,
): Promise<CycleRecord | null> {
  const cycle = await facts.cycle(id)
  return cycle && (cycle.expiresAt === null || cycle.expiresAt > clock.now()) ? cycle : null
}
