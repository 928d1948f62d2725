import type { BoardPresence } from '@tablee/canvas'
import type { Store } from '@tablee/std'
import type { PersonHere } from '@tablee/ui'

/** Who is in which zone, by the zone's id. */
export type ZoneVisitors = ReadonlyMap<string, readonly PersonHere[]>

/**
 * Who is in which zone, each person once. The same map, and in it the same list, for as long as nobody
 * comes or goes: pointers move many times a second, people from zone to zone do not.
 */
export function zoneVisitors({ neighbours }: BoardPresence): Store<ZoneVisitors> {
  let told: ZoneVisitors = new Map()
  let of: unknown = null
  return {
    get: () => {
      const present = neighbours.get()
      if (present !== of) told = keepSame(told, gather(present))
      of = present
      return told
    },
    subscribe: neighbours.subscribe,
  }
}

function gather(neighbours: ReturnType<BoardPresence['neighbours']['get']>): ZoneVisitors {
  const zones = new Map<string, Map<string, PersonHere>>()
  for (const { zone, participant, name } of neighbours) {
    if (zone === null) continue
    const there = zones.get(zone) ?? new Map<string, PersonHere>()
    zones.set(zone, there.set(participant, { participant, name }))
  }
  return new Map([...zones].map(([zone, there]) => [zone, [...there.values()].toSorted(byName)]))
}

function byName(left: PersonHere, right: PersonHere): number {
  return left.name.localeCompare(right.name) || left.participant.localeCompare(right.participant)
}

function keepSame(before: ZoneVisitors, now: ZoneVisitors): ZoneVisitors {
  const kept = new Map([...now].map(([zone, there]) => [zone, sameList(before.get(zone), there)]))
  const isSame = before.size === kept.size && [...kept].every(([zone, there]) => before.get(zone) === there)
  return isSame ? before : kept
}

function sameList(before: readonly PersonHere[] | undefined, now: readonly PersonHere[]): readonly PersonHere[] {
  const isSame =
    before?.length === now.length &&
    now.every(({ participant, name }, index) => {
      const other = before[index]
      return other?.participant === participant && other.name === name
    })
  return isSame ? before : now
}
