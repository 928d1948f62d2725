import type { CycleId, Live, ParticipantId } from '@tablee/model'
import type { Facts, PersonRecord } from '../storage/facts.ts'

/** What must be known of a cycle to answer for rights without waiting. */
export interface KnownCycle {
  readonly live: Live
  readonly people: ReadonlyMap<ParticipantId, PersonRecord>
}

/** The facts of the cycles in use, held in memory: rights are asked for at every message. */
export interface KnownCycles {
  get(cycle: CycleId): KnownCycle | null
  /** Whether the mirror of `cycle` is behind these facts: they could not be written there. */
  isAhead(cycle: CycleId): boolean
  setAhead(cycle: CycleId, ahead: boolean): void
  /** Counts the devices whose access has ended: what was read of one before may no longer hold. */
  departures(): number
  deviceLeft(): void
  /** Reads the facts of `cycle` again; null (and forgotten) when it is no more. */
  refresh(cycle: CycleId): Promise<KnownCycle | null>
}

export function createKnownCycles(facts: Pick<Facts, 'live' | 'people'>): KnownCycles {
  const known = new Map<CycleId, KnownCycle>()
  const ahead = new Set<CycleId>()
  let departures = 0
  return {
    get: (cycle) => known.get(cycle) ?? null,
    isAhead: (cycle) => ahead.has(cycle),
    setAhead: (cycle, isAhead) => {
      if (isAhead) ahead.add(cycle)
      else ahead.delete(cycle)
    },
    departures: () => departures,
    deviceLeft: () => {
      departures += 1
    },
    refresh: async (cycle) => {
      const live = await facts.live(cycle)
      if (!live) {
        known.delete(cycle)
        ahead.delete(cycle)
        return null
      }
      const people = await facts.people(cycle)
      const entry = { live, people: new Map(people.map((person) => [person.id, person])) }
      known.set(cycle, entry)
      return entry
    },
  }
}
