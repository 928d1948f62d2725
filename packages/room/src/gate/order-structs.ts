import * as Y from 'yjs'
import { lastBefore } from './last-before.ts'
import type { Id, Struct, Update } from './read-update.ts'
import { demand } from './refusal.ts'

/**
 * Puts the structs of `update`, none of which is within `reached` (the clock that each client has come to), in an order in
 * which Yjs can integrate every one of them. Refuses a gap: a struct that builds on, or a deletion of, what is neither
 * reached nor in the update, and what builds on itself in a circle. Clocks that the update skips are a gap too, unless
 * they are passed: taken for reached.
 */
export function orderStructs(
  update: Update,
  reached: (client: number) => number,
  skips: 'refused' | 'passed' = 'refused',
): readonly Struct[] {
  const states = new Map<number, number>()
  const state = (client: number): number => states.get(client) ?? reached(client)
  const heads = new Map<number, number>()
  /** The clients that wait for a struct. */
  const waiting = new Map<Struct, number[]>()
  const ordered: Struct[] = []
  const ready = [...update.sections.keys()]

  for (let client = ready.pop(); client !== undefined; client = ready.pop()) {
    const structs = update.sections.get(client)?.structs ?? []
    let head = heads.get(client) ?? 0
    for (; head < structs.length; head += 1) {
      const struct = structs[head] as Struct
      demand(struct.id.clock <= state(client), 'gap')
      if (struct.content === 'skip') {
        demand(skips === 'passed', 'gap')
        states.set(client, struct.id.clock + struct.length)
        continue
      }
      const missing = missingOf(struct, state)
      if (missing) {
        waitFor(structAt(update, missing), client)
        break
      }
      ordered.push(struct)
      states.set(client, struct.id.clock + struct.length)
      for (const waiter of waiting.get(struct) ?? []) ready.push(waiter)
    }
    heads.set(client, head)
  }
  for (const [client, { structs }] of update.sections) demand(heads.get(client) === structs.length, 'gap')
  for (const { client, ranges } of update.deletions) {
    const last = ranges.at(-1)
    demand(last === undefined || last.clock + last.length <= state(client), 'gap')
  }
  return ordered

  function waitFor(struct: Struct, client: number): void {
    const waiters = waiting.get(struct)
    if (waiters) waiters.push(client)
    else waiting.set(struct, [client])
  }
}

/** The clock that each client has come to in `doc`. */
export function statesOf(doc: Y.Doc): (client: number) => number {
  return (client) => Y.getState(doc.store, client)
}

/** The first thing that `struct` builds on and that is not reached. */
function missingOf(struct: Struct, reached: (client: number) => number): Id | null {
  const { id, origin, rightOrigin, parent } = struct
  if (origin && isMissing(id, origin, reached)) return origin
  if (rightOrigin && isMissing(id, rightOrigin, reached)) return rightOrigin
  if (parent !== null && typeof parent !== 'string' && isMissing(id, parent, reached)) return parent
  return null
}

function isMissing(id: Id, wanted: Id, reached: (client: number) => number): boolean {
  demand(wanted.client !== id.client || wanted.clock < id.clock, 'malformed')
  return wanted.clock >= reached(wanted.client)
}

/** The struct of `update` that holds `id`; refuses a gap where there is none. */
function structAt(update: Update, id: Id): Struct {
  const structs = update.sections.get(id.client)?.structs ?? []
  const struct = structs[lastBefore(structs, id.clock, (candidate) => candidate.id.clock)]
  demand(struct !== undefined && id.clock < struct.id.clock + struct.length, 'gap')
  return struct
}
