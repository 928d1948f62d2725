import * as Y from 'yjs'
import type { DecodedUpdate, Struct } from './decode-update.ts'
import { demand } from './refusal.ts'

/** The structs that a document does not have yet, each after all that it builds on. */
export interface OrderedUpdate {
  readonly fresh: readonly (Y.Item | Y.GC)[]
  /** The clock that each client will have reached. */
  readonly reached: (client: number) => number
}

interface Waiter {
  readonly client: number
  readonly clock: number
}

/**
 * Puts the new structs of `update` in an order in which Yjs can integrate every one of them; refuses a gap: a
 * struct that builds on what is neither in `doc` nor in the update, or on itself in a circle.
 */
export function orderStructs(doc: Y.Doc, update: DecodedUpdate): OrderedUpdate {
  const states = new Map<number, number>()
  const reached = (client: number): number => states.get(client) ?? Y.getState(doc.store, client)
  const heads = new Map<number, number>()
  const waiting = new Map<number, Waiter[]>()
  const fresh: (Y.Item | Y.GC)[] = []
  const ready = [...update.sections.keys()]

  for (let client = ready.pop(); client !== undefined; client = ready.pop()) {
    const section = update.sections.get(client) ?? []
    let head = heads.get(client) ?? 0
    for (; head < section.length; head += 1) {
      const struct = section[head] as Struct
      const end = struct.id.clock + struct.length
      if (end <= Y.getState(doc.store, client)) continue
      demand(!(struct instanceof Y.Skip) && struct.id.clock <= reached(client), 'gap')
      const missing = struct instanceof Y.Item ? missingOf(struct, reached) : null
      if (missing) {
        waiting.set(missing.client, [...(waiting.get(missing.client) ?? []), { client, clock: missing.clock }])
        break
      }
      fresh.push(struct)
      states.set(client, end)
    }
    heads.set(client, head)
    wake(client)
  }
  demand(
    [...update.sections].every(([client, section]) => heads.get(client) === section.length),
    'gap',
  )
  for (const [client, ranges] of update.deletions) {
    demand(
      ranges.every(({ clock, len }) => clock + len <= reached(client)),
      'gap',
    )
  }
  return { fresh, reached }

  function wake(client: number): void {
    const waiters = waiting.get(client)
    if (!waiters) return
    const state = reached(client)
    waiting.set(
      client,
      waiters.filter((waiter) => waiter.clock >= state),
    )
    for (const waiter of waiters) if (waiter.clock < state) ready.push(waiter.client)
  }
}

/** Whether `update` holds anything that `doc` has not. Deletions do not count. */
export function hasFreshStructs(doc: Y.Doc, update: DecodedUpdate): boolean {
  for (const [client, section] of update.sections) {
    const state = Y.getState(doc.store, client)
    if (section.some((struct) => !(struct instanceof Y.Skip) && struct.id.clock + struct.length > state)) return true
  }
  return false
}

/** The first thing that `item` builds on and that is not reached. */
function missingOf(item: Y.Item, reached: (client: number) => number): Y.ID | null {
  for (const id of [item.origin, item.rightOrigin, item.parent]) {
    if (!(id instanceof Y.ID)) continue
    if (id.client === item.id.client) demand(id.clock < item.id.clock, 'malformed')
    if (id.clock >= reached(id.client)) return id
  }
  return null
}
