import type { ClientState } from '@tablee/protocol'

/** The presence of a room: one Yjs client per owner (a member), stamped with the participant's id. */
export interface Presence<Owner> {
  /** Takes in what `owner` says of itself under its client id; an older clock, or what is no object, is dropped. */
  update(owner: Owner, participant: string, entry: ClientState): void
  /** Forgets `owner`, whose leaving will be told with the next changes. */
  leave(owner: Owner): void
  /** Everyone present. */
  all(): readonly ClientState[]
  /** What changed since the last call, with whose it is. */
  takeChanges(): readonly Change<Owner>[]
}

export interface Change<Owner> {
  readonly owner: Owner | null
  readonly state: ClientState
}

export function createPresence<Owner>(): Presence<Owner> {
  const present = new Map<number, { readonly owner: Owner; readonly state: ClientState }>()
  const clientOf = new Map<Owner, number>()
  const changed = new Map<number, Change<Owner>>()

  function remove(client: number, clock: number): void {
    if (present.delete(client)) changed.set(client, { owner: null, state: { client, clock, state: null } })
  }

  return {
    update: (owner, participant, { client, clock, state }) => {
      const held = present.get(client)
      if (held && clock < held.state.clock) return
      if (state === null) return remove(client, clock)
      if (typeof state !== 'object' || Array.isArray(state)) return
      // the same person on a new line: the old one speaks for this client no more
      if (held && held.owner !== owner) clientOf.delete(held.owner)
      const stamped = { client, clock, state: { ...state, who: participant } }
      clientOf.set(owner, client)
      present.set(client, { owner, state: stamped })
      changed.set(client, { owner, state: stamped })
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
