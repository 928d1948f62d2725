import { PresenceState } from '@tablee/protocol'
import type { Store } from '@tablee/std'
import { valueStore } from '@tablee/std'
import type { Awareness } from 'y-protocols/awareness'

/** What one shows of oneself on a document, in page coordinates. */
export interface OwnPresence {
  readonly cursor: { readonly x: number; readonly y: number } | null
  /** The card one writes in. */
  readonly editing: string | null
  /** What one sees of the board; null where one looks at its list. */
  readonly view: PageBox | null
  /** The zone where one is. */
  readonly zone: string | null
}

/** A part of a board's page. */
export interface PageBox {
  readonly x: number
  readonly y: number
  readonly w: number
  readonly h: number
}

/** Another browser on the same document; `who` is the participant that the relay says, `client` its Yjs client id. */
export interface Peer extends OwnPresence {
  readonly client: number
  readonly who: string
}

/** Beyond this, a coordinate of a page is nobody's. */
const FARTHEST = 1_000_000

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
  return { peers, show: (mine) => awareness.setLocalState(mine && encode(mine)) }
}

function encode({ view, ...mine }: OwnPresence): PresenceState {
  return { ...mine, view: view && [view.x, view.y, view.w, view.h] }
}

/** A view that nobody could have, or that no canvas could show, is none. */
function viewOf(sides: PresenceState['view']): PageBox | null {
  if (!sides) return null
  const [x, y, w, h] = sides
  const isSensible =
    Math.abs(x) <= FARTHEST && Math.abs(y) <= FARTHEST && [w, h].every((side) => side >= 1 && side <= FARTHEST)
  return isSensible ? { x, y, w, h } : null
}

function readPeers(awareness: Awareness): readonly Peer[] {
  const peers: Peer[] = []
  for (const [client, state] of awareness.getStates()) {
    const peer = client === awareness.clientID ? null : peerOf(client, state)
    if (peer) peers.push(peer)
  }
  return peers.toSorted((left, right) => left.client - right.client)
}

/** What a peer shows is another object whenever it changes: each is parsed once, however often the others move. */
const read = new WeakMap<object, Peer | null>()

function peerOf(client: number, state: object): Peer | null {
  const known = read.get(state)
  if (known !== undefined) return known
  const { who, cursor = null, editing = null, view, zone = null } = PresenceState.safeParse(state).data ?? {}
  const peer = who ? { client, who, cursor, editing, view: viewOf(view), zone } : null
  read.set(state, peer)
  return peer
}
