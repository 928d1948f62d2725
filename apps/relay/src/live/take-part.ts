import type { CycleId, ParticipantId, Role, Structure, StructureChoice, StructureId } from '@tablee/model'
import { keptStructure, newId } from '@tablee/model'
import type { Result } from '@tablee/std'
import { err, ok } from '@tablee/std'
import type { InvitationRecord, PersonRecord } from '../storage/facts.ts'
import { hashSecret } from '../storage/secret.ts'
import type { Ports } from './acts.ts'
import { closeForDevice, publish } from './acts.ts'
import { currentCycle, readInvitation } from './invitations.ts'
import type { Refusal } from './refusal.ts'

/** Access that a device was given. */
export interface GivenAccess {
  readonly cycle: CycleId
  readonly participant: ParticipantId
}

export interface JoinRequest {
  readonly invitation: string
  readonly name: string
  readonly structure: StructureChoice
  /** Hash of the device's cookie. */
  readonly device: string
}

/**
 * Lets someone take part by an invitation. A device that already has a stronger role keeps it; the same name again
 * is the same person, with the role of this invitation; another name is another person, for whom the device now
 * stands. Someone who was removed needs an invitation made since.
 */
export async function joinCycle(
  ports: Ports,
  { invitation: secret, name, structure, device }: JoinRequest,
): Promise<Result<GivenAccess, Refusal>> {
  const read = await readInvitation(ports, secret)
  if (!read.ok) return read
  const { invitation } = read.value
  const { cycle } = invitation
  return ports.lanes.run(cycle, async () => {
    const present = await ports.facts.personAt(device, cycle)
    if (present?.removedAt != null && present.removedAt >= invitation.createdAt) return err({ code: 'revoked' })
    const active = present?.removedAt === null ? present : null
    if (active && STRENGTH[active.role] > STRENGTH[invitation.role]) return ok({ cycle, participant: active.id })
    const known = active && isSameName(active.name, name) ? active.id : null
    if (known === null && (await isFull(ports, cycle))) return err({ code: 'cycle-full' })
    const chosen = await chooseStructure(ports, cycle, structure)
    if (!chosen.ok) return chosen
    const participant = known ?? newId<ParticipantId>(ports.random)
    if (known !== null) await ports.facts.changePerson(known, { role: invitation.role, structure: chosen.value })
    else await ports.facts.addPerson(newPerson(ports, { id: participant, invitation, name, structure: chosen.value }))
    await ports.facts.giveAccess({ device, cycle, participant, at: ports.clock.now() })
    closeForDevice(ports, cycle, device, participant)
    await publish(ports, cycle)
    return ok({ cycle, participant })
  })
}

/** Makes another device stand for the person whose return link this is. */
export async function returnToCycle(
  ports: Ports,
  { secret, device }: { readonly secret: string; readonly device: string },
): Promise<Result<GivenAccess, Refusal>> {
  const person = await readReturnLink(ports, secret)
  if (!person.ok) return person
  const { cycle, id: participant } = person.value
  await ports.facts.giveAccess({ device, cycle, participant, at: ports.clock.now() })
  closeForDevice(ports, cycle, device, participant)
  return ok({ cycle, participant })
}

/** The person whose return link has this secret, or why it brings nobody back. */
export async function readReturnLink(
  ports: Pick<Ports, 'facts' | 'clock'>,
  secret: string,
): Promise<Result<PersonRecord, Refusal>> {
  const person = await ports.facts.personBy(hashSecret(secret))
  if (!person) return err({ code: 'return-link-unknown' })
  if (person.removedAt !== null) return err({ code: 'revoked' })
  return (await currentCycle(ports, person.cycle)) ? ok(person) : err({ code: 'cycle-unknown' })
}

/** The structure that was chosen, added to the cycle when it is new. To be called in the cycle's lane. */
export async function chooseStructure(
  { facts, random, limits }: Ports,
  cycle: CycleId,
  choice: StructureChoice,
): Promise<Result<StructureId | null, Refusal>> {
  if (choice === null) return ok(null)
  const structures = (await facts.live(cycle))?.structures ?? []
  const keptId = (id: StructureId): StructureId => keptStructure(structures, id)?.id ?? id
  if ('id' in choice) {
    const chosen = structures.find((structure) => structure.id === choice.id)
    return chosen ? ok(keptId(chosen.id)) : err({ code: 'structure-unknown', fields: ['/structure/id'] })
  }
  // by the name of one that was merged, people come for the one that stays
  const namesakes = structures.filter((structure) => isSameName(structure.name, choice.name))
  const namesake = namesakes.find(({ mergedInto }) => mergedInto === null) ?? namesakes[0]
  if (namesake) return ok(keptId(namesake.id))
  if (structures.length >= limits.structuresPerCycle) return err({ code: 'cycle-full' })
  const added: Structure = {
    id: newId<StructureId>(random),
    name: choice.name,
    type: choice.type,
    voice: null,
    mergedInto: null,
  }
  await facts.addStructure(cycle, added)
  return ok(added.id)
}

const STRENGTH: Readonly<Record<Role, number>> = { observer: 0, participant: 1, facilitation: 2 }

function newPerson(
  { clock }: Ports,
  {
    id,
    invitation,
    name,
    structure,
  }: { id: ParticipantId; invitation: InvitationRecord; name: string; structure: StructureId | null },
): PersonRecord {
  return { id, cycle: invitation.cycle, name, role: invitation.role, structure, joinedAt: clock.now(), removedAt: null }
}

async function isFull({ facts, limits }: Ports, cycle: CycleId): Promise<boolean> {
  const people = await facts.people(cycle)
  return people.filter((person) => person.removedAt === null).length >= limits.peoplePerCycle
}

function isSameName(left: string | null, right: string): boolean {
  return left?.localeCompare(right, 'fr', { sensitivity: 'base' }) === 0
}
