/** A tab carries channels, a plain socket one document. */
export type SyncKind = 'tab' | 'plain'

/** How many sockets may stand at the same time (`reliability.md`, Limits). */
export interface AttendanceLimits {
  /** Of one person in one cycle: tabs, and sockets of standard y-websocket clients, which have one for each document. */
  readonly tabsPerPerson: number
  readonly plainSocketsPerPerson: number
  readonly peoplePerCycle: number
  readonly connectionsPerAddress: number
  /** Of the whole relay: sockets that are being looked up, and as many that are told why they may not come in. */
  readonly unknownConnections: number
}

export const DEFAULT_ATTENDANCE: AttendanceLimits = {
  tabsPerPerson: 5,
  plainSocketsPerPerson: 32,
  peoplePerCycle: 300,
  connectionsPerAddress: 400,
  unknownConnections: 1_000,
}

/** The sockets that stand, counted. */
export interface Attendance {
  /** Someone knocks from `address`; null when too many are being looked up. */
  knock(address: string): Knock | null
}

/** One socket's place; `leave` gives it back. */
export interface Knock {
  /** Whether its address has no more than its share. */
  readonly isWithinShare: boolean
  /** Whether `participant` may come in; they are counted from then on. */
  enter(cycle: string, participant: string, kind: SyncKind): boolean
  /** Whether one who may not come in may stay to be told why: strangers never take the place of those who knock. */
  linger(): boolean
  leave(): void
}

export function createAttendance(limits: AttendanceLimits): Attendance {
  const ofAddress = createTally()
  const ofPerson = createTally()
  const peopleOf = createTally()
  let knocking = 0
  let lingering = 0

  function seat(cycle: string, participant: string, kind: SyncKind): (() => void) | null {
    const person = `${cycle}/${participant}`
    const place = `${person}/${kind}`
    const most = kind === 'tab' ? limits.tabsPerPerson : limits.plainSocketsPerPerson
    if (ofPerson.of(place) >= most) return null
    if (ofPerson.of(person) === 0 && peopleOf.of(cycle) >= limits.peoplePerCycle) return null
    ofPerson.add(place)
    if (ofPerson.add(person) === 1) peopleOf.add(cycle)
    return () => {
      ofPerson.remove(place)
      if (ofPerson.remove(person) === 0) peopleOf.remove(cycle)
    }
  }

  return {
    knock: (address) => {
      if (knocking >= limits.unknownConnections) return null
      knocking += 1
      const isWithinShare = ofAddress.add(address) <= limits.connectionsPerAddress
      let release = (): void => {
        knocking -= 1
      }
      const goOn = (next: () => void): true => {
        release()
        release = next
        return true
      }
      return {
        isWithinShare,
        enter: (cycle, participant, kind) => {
          const stand = seat(cycle, participant, kind)
          return stand !== null && goOn(stand)
        },
        linger: () => {
          if (lingering >= limits.unknownConnections) return false
          lingering += 1
          return goOn(() => {
            lingering -= 1
          })
        },
        leave: () => {
          ofAddress.remove(address)
          release()
        },
      }
    },
  }
}

/** Counts by key; nothing is kept of what is at 0. */
function createTally(): {
  of(key: string): number
  add(key: string): number
  remove(key: string): number
} {
  const counts = new Map<string, number>()
  const of = (key: string): number => counts.get(key) ?? 0
  return {
    of,
    add: (key) => {
      counts.set(key, of(key) + 1)
      return of(key)
    },
    remove: (key) => {
      const left = of(key) - 1
      if (left > 0) counts.set(key, left)
      else counts.delete(key)
      return left
    },
  }
}
