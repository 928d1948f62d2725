import { CaretState } from '@tablee/protocol'
import type { Clock, Ms, Scheduler, Store } from '@tablee/std'
import { systemClock, systemScheduler, valueStore } from '@tablee/std'
import type { Awareness } from 'y-protocols/awareness'
import * as Y from 'yjs'

/** Where someone writes in a shared text: a caret, or a selection from `anchor` to `head`. */
export interface TextPlace {
  readonly anchor: Y.RelativePosition
  readonly head: Y.RelativePosition
}

/** Another browser that writes in the same document; `who` is the participant that the relay says. */
export interface CaretPeer extends TextPlace {
  readonly client: number
  readonly who: string
}

/** The carets of a document. */
export interface DocumentCarets {
  readonly peers: Store<readonly CaretPeer[]>
  /** Shows where this browser writes, ten times a second at most; null, told at once: nowhere any more. */
  readonly show: (mine: TextPlace | null) => void
}

type SharedPlace = NonNullable<CaretState['caret']>['anchor']

/** The least time (ms) between two places that are shown. */
const EVERY: Ms = 100

const carets = new WeakMap<Awareness, DocumentCarets>()

/**
 * The carets of the document of `awareness`, the same for all who ask. This browser is present there while it writes, and
 * only then. What peers say is parsed; what does not parse, or was not stamped by the relay, is not shown.
 */
export function caretsOf(awareness: Awareness, time: Clock & Scheduler = SYSTEM): DocumentCarets {
  const known = carets.get(awareness)
  if (known) return known
  const made = openCarets(awareness, time)
  carets.set(awareness, made)
  return made
}

const SYSTEM: Clock & Scheduler = { ...systemClock, ...systemScheduler }

function openCarets(awareness: Awareness, { now, after }: Clock & Scheduler): DocumentCarets {
  const peers = valueStore(readPeers(awareness))
  awareness.on('change', () => peers.set(readPeers(awareness)))
  let wanted: TextPlace | null = null
  let sentAt = -Infinity
  let cancel: (() => void) | null = null
  const send = (): void => {
    cancel = null
    sentAt = now()
    awareness.setLocalState(wanted && { caret: { anchor: shared(wanted.anchor), head: shared(wanted.head) } })
  }
  return {
    peers,
    show: (mine) => {
      if (mine ? wanted && isSamePlace(mine, wanted) : !wanted) return
      wanted = mine
      if (!mine) {
        cancel?.()
        send()
      } else cancel ??= after(Math.max(0, sentAt + EVERY - now()), send)
    },
  }
}

function readPeers(awareness: Awareness): readonly CaretPeer[] {
  const peers: CaretPeer[] = []
  for (const [client, state] of awareness.getStates()) {
    const parsed = client === awareness.clientID ? null : CaretState.safeParse(state)
    const { who, caret } = parsed?.data ?? {}
    if (!who || !caret) continue
    const [anchor, head] = [positionOf(caret.anchor), positionOf(caret.head)]
    if (anchor && head) peers.push({ client, who, anchor, head })
  }
  return peers.toSorted((left, right) => left.client - right.client)
}

function positionOf(place: SharedPlace): Y.RelativePosition | null {
  return place.item || place.type ? Y.createRelativePositionFromJSON(place) : null
}

function shared({ item, type, assoc }: Y.RelativePosition): SharedPlace {
  return { item, type, assoc }
}

function isSamePlace(left: TextPlace, right: TextPlace): boolean {
  return Y.compareRelativePositions(left.anchor, right.anchor) && Y.compareRelativePositions(left.head, right.head)
}
