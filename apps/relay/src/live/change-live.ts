import { readCard, readCards } from '@tablee/documents'
import type { CardId, Command, CycleId, Kind, Known, Live, ParticipantId } from '@tablee/model'
import { contentOf, decide, newId, standingCards } from '@tablee/model'
import { documentKey } from '@tablee/protocol'
import type { Result } from '@tablee/std'
import { err, ok, present } from '@tablee/std'
import type { Ports } from './acts.ts'
import { publish } from './acts.ts'
import type { Refusal } from './refusal.ts'

export interface LiveChange {
  readonly cycle: CycleId
  readonly by: ParticipantId
  /** The revision that the command was decided on. */
  readonly rev: number
  readonly command: Command
}

/** The facts after a command, and whether it has changed them: what was so already was done before. */
export interface LiveAfter {
  readonly live: Live
  readonly isChanged: boolean
}

/** Carries a command out on the facts of a cycle and gives them as they are then; a stale one is refused with the present facts. */
export function changeLive(ports: Ports, { cycle, by, rev, command }: LiveChange): Promise<Result<LiveAfter, Refusal>> {
  return ports.lanes.run(cycle, async () => {
    const facts = await ports.facts.live(cycle)
    if (!facts) return err({ code: 'cycle-unknown' })
    // the role as it is now: whoever was removed or changed while this waited its turn may do it no more
    const people = await ports.facts.people(cycle)
    const person = people.find((candidate) => candidate.id === by)
    if (!person || person.removedAt !== null) return err({ code: 'revoked' })
    const isStale = facts.rev !== rev
    // whoever may not ask has nothing looked up
    const isLookedUp = command.do === 'validate' && person.role === 'facilitation' && !isStale
    const kind = isLookedUp ? await kindOf(ports, cycle, facts, command.card) : null
    const personOf: Known['personOf'] = (id) => {
      const found = people.find((candidate) => candidate.id === id)
      return found ? { ...found, removed: found.removedAt !== null } : null
    }
    const looked: Known = {
      kindOf: () => kind,
      personOf,
      newStructure: () => newId(ports.random),
      mostStructures: ports.limits.structuresPerCycle,
      now: ports.clock.now(),
    }
    const decided = decide(facts, command, { participant: by, role: person.role }, looked)
    // what is so already was done, whatever it was decided on: an answer that was lost is asked for again
    if (decided.ok && decided.value === facts) return ok({ live: facts, isChanged: false })
    if (isStale) return err({ code: 'live-stale', live: facts })
    if (!decided.ok) return err({ code: decided.error.code })
    const { structures } = decided.value
    const changed = structures.filter((structure, index) => structure !== facts.structures[index])
    const isSaved = await ports.facts.saveLive(cycle, decided.value, facts.rev, changed)
    const after = present(await publish(ports, cycle), 'a cycle whose facts were just read')
    return isSaved ? ok({ live: after.live, isChanged: true }) : err({ code: 'live-stale', live: after.live })
  })
}

async function kindOf({ rooms }: Ports, cycle: CycleId, live: Live, card: CardId): Promise<Kind | null> {
  for (const home of new Set(live.steps.flatMap((step) => step.homes))) {
    const cards = await rooms.read(documentKey(cycle, contentOf(home)), (doc) =>
      readCard(doc, home, card) ? readCards(doc, home, live.questions) : [],
    )
    // one that was merged is not shown, and would then be hidden for good; what is validated already is never hidden
    if (cards.some(({ id }) => id === card)) return standingCards(cards).find(({ id }) => id === card)?.kind ?? null
  }
  return null
}
