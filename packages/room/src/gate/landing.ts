import * as Y from 'yjs'
import type { Id } from './read-update.ts'

/** A clock of an item of the document, after which something lands. */
export interface Landing {
  readonly item: Y.Item
  readonly clock: number
}

/** An item that is not in the document yet, between its neighbours there. */
export interface Arrival {
  readonly client: number
  readonly origin: Id | null
  readonly rightOrigin: Id | null
  /** The item of the document that holds its origin, null at the beginning. */
  readonly left: Y.Item | null
  /** The first item after it, null at the end. */
  readonly first: Y.Item | null
  /** Where the items end that it may land among: the one that holds its right origin, or the last before it. */
  readonly until: Y.Item | null
  readonly includesUntil: boolean
}

/**
 * Where Yjs will place `arrival` among the items of the document (`Item.integrate`: after those at the same origin of lesser
 * clients, and what was written beside them). Null: at the beginning. `step` is called for each item that is looked at.
 */
export function landingOf(doc: Y.Doc, arrival: Arrival, step: () => void): Landing | null {
  const { client, origin, rightOrigin } = arrival
  let landing = arrival.left && origin ? { item: arrival.left, clock: origin.clock } : null
  const passed = new Set<Y.Item>()
  const conflicting = new Set<Y.Item>()
  const endsAt = (item: Y.Item): boolean => item === arrival.until && !arrival.includesUntil
  let next = arrival.first
  while (next !== null && !endsAt(next)) {
    step()
    passed.add(next)
    conflicting.add(next)
    // an item that is cut by the origin goes on with a part whose origin that is
    const itsOrigin = next === arrival.left ? origin : next.origin
    if (isSame(itsOrigin, origin)) {
      if (next.id.client < client) {
        landing = endOf(next)
        conflicting.clear()
      } else if (isSame(next.rightOrigin, rightOrigin)) break
    } else {
      const beside = itsOrigin && Y.getItem(doc.store, Y.createID(itsOrigin.client, itsOrigin.clock))
      if (!beside || !passed.has(beside)) break
      // what lies before the cut was not passed
      if (beside === arrival.left && origin && itsOrigin.clock <= origin.clock) break
      if (!conflicting.has(beside)) {
        landing = endOf(next)
        conflicting.clear()
      }
    }
    if (next === arrival.until) break
    next = next.right
  }
  return landing
}

function endOf(item: Y.Item): Landing {
  return { item, clock: item.id.clock + item.length - 1 }
}

function isSame(one: Id | null, other: Id | null): boolean {
  return one === other || (one !== null && other !== null && one.client === other.client && one.clock === other.clock)
}
