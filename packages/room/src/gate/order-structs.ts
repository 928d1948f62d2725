import * as Y from 'yjs'
import type { DecodedUpdate, Struct } from './decode-update.ts'
import { lastBefore } from './last-before.ts'
import { demand } from './refusal.ts'
import { storedStructs } from './stored-structs.ts'

/** The structs of an update, each after all that it builds on. */
export interface OrderedUpdate {
  readonly fresh: readonly (Y.Item | Y.GC)[]
  /** The clock that each client will have reached. */
  readonly reached: (client: number) => number
}

/**
 * Puts the structs of `update`, none of which `doc` has, in an order in which Yjs can integrate every one of them;
 * refuses a gap: a struct that builds on what is neither in `doc` nor in the update, or on itself in a circle.
 */
export function orderStructs(doc: Y.Doc, update: DecodedUpdate): OrderedUpdate {
  const states = new Map<number, number>()
  const reached = (client: number): number => states.get(client) ?? Y.getState(doc.store, client)
  const heads = new Map<number, number>()
  /** The clients that wait for a struct. */
  const waiting = new Map<Struct, number[]>()
  const fresh: (Y.Item | Y.GC)[] = []
  const ready = [...update.sections.keys()]

  for (let client = ready.pop(); client !== undefined; client = ready.pop()) {
    const section = update.sections.get(client) ?? []
    let head = heads.get(client) ?? 0
    for (; head < section.length; head += 1) {
      const struct = section[head] as Struct
      demand(!(struct instanceof Y.Skip) && struct.id.clock <= reached(client), 'gap')
      const missing = struct instanceof Y.Item ? missingOf(struct, reached) : null
      if (missing) {
        waitFor(structAt(update, missing), client)
        break
      }
      fresh.push(struct)
      states.set(client, struct.id.clock + struct.length)
      for (const waiter of waiting.get(struct) ?? []) ready.push(waiter)
    }
    heads.set(client, head)
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

  function waitFor(struct: Struct, client: number): void {
    const waiters = waiting.get(struct)
    if (waiters) waiters.push(client)
    else waiting.set(struct, [client])
  }
}

/** Whether `update` holds anything that `doc` has already, wholly or in part. Deletions do not count. */
export function hasKnownStructs(doc: Y.Doc, update: DecodedUpdate): boolean {
  return [...update.sections].some(([client, [first]]) => first && first.id.clock < Y.getState(doc.store, client))
}

/** Whether `update` holds anything that `doc` has not. Deletions do not count. */
export function hasFreshStructs(doc: Y.Doc, update: DecodedUpdate): boolean {
  for (const [client, section] of update.sections) {
    const state = Y.getState(doc.store, client)
    if (section.some((struct) => !(struct instanceof Y.Skip) && struct.id.clock + struct.length > state)) return true
  }
  return false
}

/** Whether `update` deletes anything that `doc` has and has not deleted. */
export function hasFreshDeletions(doc: Y.Doc, update: DecodedUpdate): boolean {
  for (const [client, ranges] of update.deletions) {
    for (const { clock, len } of ranges) {
      for (const struct of storedStructs(doc, client, clock, clock + len)) if (!struct.deleted) return true
    }
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

/** The struct of `update` that holds `id`; refuses a gap where there is none. */
function structAt(update: DecodedUpdate, id: Y.ID): Struct {
  const section = update.sections.get(id.client) ?? []
  const struct = section[lastBefore(section, id.clock, (candidate) => candidate.id.clock)]
  demand(struct !== undefined && id.clock < struct.id.clock + struct.length, 'gap')
  return struct
}
