import type { ClientState } from '@tablee/protocol'
import type { Identity } from './ports.ts'

/** The presence of a room: one Yjs client per connection, stamped with who it is. `Owner` is a connection. */
export interface Presence<Owner> {
  /** Takes in what `owner` says of itself; what it says of others is dropped. */
  update(owner: Owner, identity: Identity, states: readonly ClientState[]): void
  /**
   * Stamps `owner` anew where who it is has changed. Under a later clock, for others to take it in; they all are told,
   * the owner too, whose own clock goes on from there.
   */
  restamp(owner: Owner, identity: Identity): void
  /** Forgets `owner`, whose leaving will be told with the next changes. */
  leave(owner: Owner): void
  /** Everyone present. */
  all(): readonly ClientState[]
  /** What changed since the last call, with whose it is. */
  takeChanges(): readonly { readonly owner: Owner | null; readonly state: ClientState }[]
}

interface Present<Owner> {
  readonly owner: Owner
  readonly who: Identity
  readonly state: ClientState
}

export function createPresence<Owner>(): Presence<Owner> {
  const present = new Map<number, Present<Owner>>()
  const clientOf = new Map<Owner, number>()
  const changed = new Map<number, { readonly owner: Owner | null; readonly state: ClientState }>()

  function set(owner: Owner, identity: Identity, entry: ClientState): void {
    const known = clientOf.get(owner)
    if (known !== undefined && known !== entry.client) return
    const held = present.get(entry.client)
    if (held && held.owner !== owner && held.who.participant !== identity.participant) return
    if (held && entry.clock < held.state.clock) return
    if (entry.state === null) return remove(entry.client, entry.clock)
    if (typeof entry.state !== 'object' || Array.isArray(entry.state)) return
    if (held && held.owner !== owner) clientOf.delete(held.owner)
    const who = whoIs(identity)
    const state = { client: entry.client, clock: entry.clock, state: { ...entry.state, who } }
    clientOf.set(owner, entry.client)
    present.set(entry.client, { owner, who, state })
    changed.set(entry.client, { owner, state })
  }

  function remove(client: number, clock: number): void {
    if (!present.delete(client)) return
    changed.set(client, { owner: null, state: { client, clock, state: null } })
  }

  return {
    update: (owner, identity, states) => {
      for (const state of states) set(owner, identity, state)
    },
    restamp: (owner, identity) => {
      const client = clientOf.get(owner)
      const held = client === undefined ? undefined : present.get(client)
      if (held?.owner !== owner || isSame(held.who, identity)) return
      set(owner, identity, { ...held.state, clock: held.state.clock + 1 })
      const stamped = present.get(held.state.client)
      if (stamped) changed.set(held.state.client, { owner: null, state: stamped.state })
    },
    leave: (owner) => {
      const client = clientOf.get(owner)
      clientOf.delete(owner)
      const held = client === undefined ? undefined : present.get(client)
      if (held?.owner === owner) remove(held.state.client, held.state.clock)
    },
    all: () => [...present.values()].map(({ state }) => state),
    takeChanges: () => {
      const changes = [...changed.values()]
      changed.clear()
      return changes
    },
  }
}

function whoIs({ participant, name, structure, role }: Identity): Identity {
  return { participant, name, structure, role }
}

function isSame(left: Identity, right: Identity): boolean {
  return (
    left.participant === right.participant &&
    left.name === right.name &&
    left.structure === right.structure &&
    left.role === right.role
  )
}
