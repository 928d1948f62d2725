import { readPlan } from '@tablee/documents'
import type { Coming, CycleId, ParticipantId, Registration, SessionId } from '@tablee/model'
import { PLAN, registrationsOf } from '@tablee/model'
import { documentKey } from '@tablee/protocol'
import type { Result } from '@tablee/std'
import { err, ok } from '@tablee/std'
import type { PersonRecord } from '../storage/facts.ts'
import type { Ports } from './acts.ts'
import type { Refusal } from './refusal.ts'

export interface Registering {
  readonly session: SessionId
  readonly participant: ParticipantId
  /** Null: nothing is said any more. */
  readonly coming: Coming | null
}

/** Writes whether someone comes to a session: everybody but observers for themselves, facilitation for anyone. */
export function register(
  ports: Ports,
  by: PersonRecord,
  { session, participant, coming }: Registering,
): Promise<Result<void, Refusal>> {
  const { cycle } = by
  return ports.lanes.run(cycle, async () => {
    const people = await ports.facts.people(cycle)
    const standing = (id: ParticipantId): PersonRecord | undefined =>
      people.find((person) => person.id === id && person.removedAt === null)
    // the role as it is now: whoever was removed or changed while this waited its turn may do it no more
    const actor = standing(by.id)
    const isOwn = actor?.id === participant && actor.role !== 'observer'
    if (actor?.role !== 'facilitation' && !isOwn) return err({ code: 'not-allowed' })
    if (!standing(participant)) return err({ code: 'participant-unknown' })
    const plan = await ports.rooms.read(documentKey(cycle, PLAN), readPlan)
    if (!plan?.sessions.some(({ id }) => id === session)) return err({ code: 'session-unknown' })
    await ports.facts.setRegistration({ cycle, session, participant, coming, at: ports.clock.now() })
    return ok(undefined)
  })
}

/** Who comes to which session of a cycle, as its plan is now. */
export async function registrationsIn(
  { facts, rooms }: Pick<Ports, 'facts' | 'rooms'>,
  cycle: CycleId,
): Promise<readonly Registration[]> {
  const [plan, given] = await Promise.all([rooms.read(documentKey(cycle, PLAN), readPlan), facts.registrations(cycle)])
  return plan ? registrationsOf(plan, given) : []
}
