import { PresenceState } from '@tablee/protocol'
import type { PresenceIdentity } from '@tablee/protocol'
import type { Store } from '@tablee/std'
import { valueStore } from '@tablee/std'
import type { Awareness } from 'y-protocols/awareness'

/** Another connection on the same document, as the relay stamped it. */
export interface Peer {
  /** Its Yjs client id: one per connection. */
  readonly client: number
  readonly who: PresenceIdentity
  /** Page coordinates; null while the pointer is elsewhere. */
  readonly cursor: { readonly x: number; readonly y: number } | null
  /** The card being written in. */
  readonly editing: string | null
}

/** Those who are on a document at this moment, and what they see of this browser. */
export interface Presence {
  readonly peers: Store<readonly Peer[]>
  readonly show: (mine: Pick<PresenceState, 'cursor' | 'editing'>) => void
}

/** Presence over `awareness`. What peers say is checked; those whom the relay has not named are left out. */
export function presenceOf(awareness: Awareness): Presence {
  const peers = valueStore<readonly Peer[]>(readPeers(awareness))
  awareness.on('change', () => peers.set(readPeers(awareness)))
  return { peers, show: (mine) => awareness.setLocalState({ ...mine }) }
}

function readPeers(awareness: Awareness): readonly Peer[] {
  return [...awareness.getStates()].flatMap(([client, state]): readonly Peer[] => {
    const parsed = PresenceState.safeParse(state)
    if (client === awareness.clientID || !parsed.success || !parsed.data.who) return []
    const { who, cursor, editing } = parsed.data
    return [{ client, who, cursor: cursor ?? null, editing: editing ?? null }]
  })
}
