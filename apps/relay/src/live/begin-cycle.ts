import { RELAY, addCard, addLink, addPlug, mirrorLive, place, writePlan, writeZones } from '@tablee/documents'
import type { CycleId, Language, Live, ParticipantId, Plan, Role, TimeZone, VersionId } from '@tablee/model'
import { LIVE, PLAN, baseOf, boardOf, contentOf, newId } from '@tablee/model'
import { documentKey } from '@tablee/protocol'
import type { Ms, Result } from '@tablee/std'
import { err, ok } from '@tablee/std'
import type { Demonstration } from '@tablee/templates'
import { demonstrationCycle, findTemplate, planFromTemplate, stepByStep, stepByStepCover } from '@tablee/templates'
import type { PersonRecord } from '../storage/facts.ts'
import type { Ports } from './acts.ts'
import { useCycle } from './acts.ts'
import type { NewInvitation } from './invitations.ts'
import { makeInvitation } from './invitations.ts'
import type { Refusal } from './refusal.ts'
import type { CycleLimits } from './cycle-limits.ts'
import { keepVersion } from './versions/keep-version.ts'
import type { Run } from './versions/session-runs.ts'
import { runsOf } from './versions/session-runs.ts'
import type { VersionLimits } from './versions/version-limits.ts'

/** How long one's own copy of the demonstration lives. */
const DEMONSTRATION_LIFE: Ms = 24 * 60 * 60 * 1000
/** New copies are counted and begun one after the other. */
const DEMONSTRATIONS_LANE = 'demonstrations'

/** What beginning a cycle works with. */
export interface BeginPorts extends Ports {
  readonly limits: CycleLimits & VersionLimits
}

export interface CycleRequest {
  readonly title: string
  readonly territory: string
  readonly language: Language
  readonly template: string
  /** Keys of the steps that were chosen one by one, where the template leaves it open. */
  readonly steps?: readonly string[] | undefined
  /** Whose clocks its hours are said by. */
  readonly timeZone?: TimeZone | undefined
  /** Whoever creates takes part as facilitation under this name. */
  readonly name: string
  /** Hash of their device's cookie. */
  readonly device: string
}

export interface BegunCycle {
  readonly cycle: CycleId
  readonly participant: ParticipantId
  readonly invitations: Readonly<Record<Role, NewInvitation>>
}

/** Begins a cycle from a template: its documents first, then its facts, so that nobody meets one half made. */
export async function beginCycle(ports: BeginPorts, request: CycleRequest): Promise<Result<BegunCycle, Refusal>> {
  const template =
    request.template === stepByStepCover.id ? stepByStep(request.steps ?? []) : findTemplate(request.template)
  if (!template) return err({ code: 'template-unknown', fields: ['/template'] })
  const { title, territory, language, timeZone } = request
  const planned = planFromTemplate({ template, title, territory, language, timeZone, random: ports.random })
  return ok(await begin(ports, { ...request, ...EMPTY, ...planned, expiresAt: null }))
}

/** Begins a copy of the demonstration for one device, with the role of facilitation; it expires by itself. Refused while there are too many. */
export function beginDemonstration(
  ports: BeginPorts,
  request: Omit<CycleRequest, 'title' | 'territory' | 'template'>,
): Promise<Result<BegunCycle, Refusal>> {
  return ports.lanes.run(DEMONSTRATIONS_LANE, async () => {
    const now = ports.clock.now()
    if ((await ports.facts.demonstrationsAt(now)) >= ports.limits.demonstrations)
      return err({ code: 'demonstrations-full' })
    const demonstration = demonstrationCycle({ language: request.language, random: ports.random, now })
    const template = demonstration.plan.template
    return ok(await begin(ports, { ...request, ...demonstration, template, expiresAt: now + DEMONSTRATION_LIFE }))
  })
}

type Written = Pick<Demonstration, 'people' | 'cards' | 'links' | 'plugs' | 'placements' | 'registrations'>

const EMPTY: Written = { people: [], cards: [], links: [], plugs: new Map(), placements: [], registrations: [] }

interface Beginning extends CycleRequest, Written, Pick<Demonstration, 'bases'> {
  readonly plan: Plan
  readonly live: Live
  readonly expiresAt: Ms | null
}

async function begin(ports: BeginPorts, beginning: Beginning): Promise<BegunCycle> {
  const cycle = newId<CycleId>(ports.random)
  const now = ports.clock.now()
  await writeDocuments(ports, cycle, beginning)
  const { title, territory, language, template, expiresAt } = beginning
  const creator: PersonRecord = {
    id: newId<ParticipantId>(ports.random),
    cycle,
    name: beginning.name,
    role: 'facilitation',
    structure: null,
    joinedAt: now,
    removedAt: null,
  }
  const others = beginning.people.map((person): PersonRecord => ({ ...person, cycle, joinedAt: now, removedAt: null }))
  const invite = (role: Role): NewInvitation => makeInvitation(ports, { cycle, role, expiresAt })
  const invitations = {
    facilitation: invite('facilitation'),
    participant: invite('participant'),
    observer: invite('observer'),
  }
  await ports.facts.addCycle({
    cycle: { id: cycle, title, territory, language, template, demo: expiresAt !== null, createdAt: now, expiresAt },
    live: beginning.live,
    people: [creator, ...others],
    invitations: Object.values(invitations).map(({ record }) => record),
  })
  for (const registration of beginning.registrations) await ports.facts.setRegistration({ ...registration, cycle })
  await useCycle(ports, cycle)
  await writePast(ports, cycle, beginning)
  await ports.facts.giveAccess({ device: beginning.device, cycle, participant: creator.id, at: now })
  return { cycle, participant: creator.id, invitations }
}

async function writeDocuments({ rooms }: Ports, cycle: CycleId, { plan, live, bases }: Beginning): Promise<void> {
  await rooms.edit(documentKey(cycle, PLAN), (doc) => writePlan(doc, plan, RELAY))
  await rooms.edit(documentKey(cycle, LIVE), (doc) => mirrorLive(doc, live, RELAY))
  for (const { board, zones } of bases) {
    await rooms.edit(documentKey(cycle, baseOf(board)), (doc) => writeZones(doc, zones, RELAY))
  }
}

/** Writes what was written before the cycle begins here, as of each session that is past: each leaves a version of its steps. */
async function writePast(ports: BeginPorts, cycle: CycleId, beginning: Beginning): Promise<void> {
  const now = ports.clock.now()
  let since = 0
  for (const { step, session, end } of runsOf(beginning.plan)
    .filter((run) => run.end <= now)
    .toSorted(byEnd)) {
    await writeCards(ports, cycle, written(beginning, since, end))
    const id = newId<VersionId>(ports.random)
    await keepVersion(ports, { ...KEPT_BY_ITSELF, cycle, step, session, id, at: end })
    since = end
  }
  await writeCards(ports, cycle, written(beginning, since, now))
}

const byEnd = (one: Run, other: Run): number => one.end - other.end

const KEPT_BY_ITSELF = { reason: 'session', by: null, name: null, restores: null } as const

/** What was written after `since` and by `until`. */
function written(of: Written, since: Ms, until: Ms): Written {
  const cards = of.cards.filter(({ at }) => since < at && at <= until)
  const ids = new Set(cards.map(({ id }) => id))
  return {
    ...of,
    cards,
    links: of.links.filter(({ at }) => since < at && at <= until),
    placements: of.placements.filter(({ card }) => ids.has(card)),
  }
}

async function writeCards(
  { rooms }: Ports,
  cycle: CycleId,
  { cards, links, plugs, placements }: Written,
): Promise<void> {
  for (const home of new Set([...cards, ...links].map((each) => each.home))) {
    await rooms.edit(documentKey(cycle, contentOf(home)), (doc) => {
      for (const card of cards) if (card.home === home) addCard(doc, card, RELAY)
      for (const { home: own, removed: _, ...link } of links) {
        if (own !== home) continue
        addLink(doc, link, RELAY)
        for (const [index, plug] of (plugs.get(link.id) ?? []).entries())
          addPlug(doc, link.id, String(index), plug, RELAY)
      }
    })
  }
  for (const [board, ofBoard] of Map.groupBy(placements, (placed) => placed.board)) {
    await rooms.edit(documentKey(cycle, boardOf(board, 1)), (doc) => {
      for (const { card, placement } of ofBoard) place(doc, card, placement, RELAY)
    })
  }
}
