import { PresenceState } from '@tablee/protocol'
import type { Store } from '@tablee/std'
import { valueStore } from '@tablee/std'
import type { Awareness } from 'y-protocols/awareness'

/** What one shows of oneself on a document; `cursor` is in page coordinates, `editing` the card one writes in. */
export interface OwnPresence {
  readonly cursor: { readonly x: number; readonly y: number } | null
  readonly editing: string | null
}

/** Another browser on the same document; `who` is the participant that the relay says, `client` its Yjs client id. */
export interface Peer extends OwnPresence {
  readonly client: number
  readonly who: string
}

/**
 * Makes this browser present on a document (it is not otherwise), and tells who else is. What peers say is
 * parsed; what does not parse, or was not stamped by the relay, is not shown. Showing null leaves.
 */
export function presenceOf(awareness: Awareness): {
  readonly peers: Store<readonly Peer[]>
  readonly show: (mine: OwnPresence | null) => void
} {
  const peers = valueStore(readPeers(awareness))
  awareness.on('change', () => peers.set(readPeers(awareness)))
  if (!awareness.getLocalState()) awareness.setLocalState({ cursor: null, editing: null })
  return { peers, show: (mine) => awareness.setLocalState(mine && { ...mine }) }
}

function readPeers(awareness: Awareness): readonly Peer[] {
  const peers: Peer[] = []
  for (const [client, state] of awareness.getStates()) {
    const parsed = client === awareness.clientID ? null : PresenceState.safeParse(state)
    const { who, cursor = null, editing = null } = parsed?.data ?? {}
    if (who) peers.push({ client, who, cursor, editing })
  }
  return peers.toSorted((left, right) => left.client - right.client)
}
