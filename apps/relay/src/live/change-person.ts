import type { ChangeParticipant, ParticipantId } from '@tablee/model'
import type { Result } from '@tablee/std'
import { err, ok } from '@tablee/std'
import type { PersonChange, PersonRecord } from '../storage/facts.ts'
import type { Ports } from './acts.ts'
import { closeForDevice, publish } from './acts.ts'
import type { Refusal } from './refusal.ts'
import { chooseStructure } from './take-part.ts'

/** Changes a person's role or structure, or removes them: facilitation for anyone, everybody for their own structure. */
export function changePerson(
  ports: Ports,
  by: PersonRecord,
  id: ParticipantId,
  change: ChangeParticipant,
): Promise<Result<void, Refusal>> {
  return ports.lanes.run(by.cycle, async () => {
    const people = await ports.facts.people(by.cycle)
    // as they are now: whoever was removed or changed while this waited its turn may do it no more
    const actor = people.find((candidate) => candidate.id === by.id && candidate.removedAt === null)
    if (actor?.role !== 'facilitation' && !(actor?.id === id && 'structure' in change))
      return err({ code: 'not-allowed' })
    const person = people.find((candidate) => candidate.id === id && candidate.removedAt === null)
    if (!person) return err({ code: 'participant-unknown' })
    const losesTheTeam = 'removed' in change || ('role' in change && change.role !== 'facilitation')
    if (losesTheTeam && isLastOfTheTeam(people, person)) return err({ code: 'last-facilitator' })
    if ('structure' in change) {
      const chosen = await chooseStructure(ports, by.cycle, change.structure)
      if (!chosen.ok) return chosen
      return apply(ports, person, { structure: chosen.value })
    }
    return apply(ports, person, 'role' in change ? { role: change.role } : { removedAt: ports.clock.now() })
  })
}

/** Ends what this device has access to; the person stays, unless the facilitation would lose its last way in. */
export function leaveOnDevice(ports: Ports, person: PersonRecord, device: string): Promise<Result<void, Refusal>> {
  return ports.lanes.run(person.cycle, async () => {
    const people = await ports.facts.people(person.cycle)
    const isLastWay = isLastOfTheTeam(people, person) && (await ports.facts.waysBackOf(person.id)) === 1
    const cycle = await ports.facts.cycle(person.cycle)
    if (isLastWay && !cycle?.demo) return err({ code: 'last-facilitator' })
    await ports.facts.forgetDevice(device, person.cycle)
    closeForDevice(ports, person.cycle, device, null)
    return ok(undefined)
  })
}

/**
 * The facts move on with someone who stays: every page that follows them asks who is who again, theirs first of all. Whoever is
 * removed is told by being shut out.
 */
async function apply(ports: Ports, person: PersonRecord, change: PersonChange): Promise<Result<void, Refusal>> {
  await ports.facts.changePerson(person.id, change)
  const live = 'removedAt' in change ? null : await ports.facts.live(person.cycle)
  if (live) await ports.facts.saveLive(person.cycle, { ...live, rev: live.rev + 1 }, live.rev)
  await publish(ports, person.cycle)
  return ok(undefined)
}

function isLastOfTheTeam(people: readonly PersonRecord[], person: PersonRecord): boolean {
  const team = people.filter((candidate) => candidate.role === 'facilitation' && candidate.removedAt === null)
  return team.length === 1 && team[0]?.id === person.id
}
