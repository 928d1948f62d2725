import * as Y from 'yjs'
import type { ReadLine } from './log-reading.ts'

/** What can be told of a damaged document. */
export interface Remains {
  /** The document that is left, as one update. */
  readonly state: Uint8Array
  /** Number of the last row in the snapshot that it starts from, 0 for none. */
  readonly from: number
  /** Numbers of rows that are damaged, that are gone, and that build on those. */
  readonly damaged: readonly number[]
  readonly gone: readonly number[]
  readonly dependants: readonly number[]
}

/**
 * Makes what can be made of a document up to row `head`: its newest sound snapshot, then every sound row that does not
 * build on what is lost. Null when nothing can be: no snapshot is sound and the rows do not go back to the first one, or
 * nothing of them is left.
 */
export function gatherRemains(snapshots: readonly ReadLine[], rows: readonly ReadLine[], head: number): Remains | null {
  for (const snapshot of snapshots) {
    const doc = snapshot.bytes ? docFrom(snapshot.bytes) : null
    if (doc) return replay(doc, snapshot.number, rows, head)
  }
  return rows[0]?.number === 1 ? replay(new Y.Doc(), 0, rows, head) : null
}

function replay(doc: Y.Doc, from: number, rows: readonly ReadLine[], head: number): Remains | null {
  const byNumber = new Map(rows.map((row) => [row.number, row.bytes]))
  const [damaged, gone, dependants]: [number[], number[], number[]] = [[], [], []]
  for (let number = from + 1; number <= head; number += 1) {
    const bytes = byNumber.get(number)
    if (bytes === undefined) gone.push(number)
    else if (bytes === null) damaged.push(number)
    else if (!buildsOnlyOn(doc, bytes)) dependants.push(number)
    else Y.applyUpdate(doc, bytes)
  }
  if (doc.store.clients.size === 0 || !isWhole(doc)) return null
  return { state: Y.encodeStateAsUpdate(doc), from, damaged, gone, dependants }
}

function docFrom(snapshot: Uint8Array): Y.Doc | null {
  const doc = new Y.Doc()
  try {
    Y.applyUpdate(doc, snapshot)
    return isWhole(doc) ? doc : null
  } catch {
    return null
  }
}

function isWhole({ store }: Y.Doc): boolean {
  return store.pendingStructs === null && store.pendingDs === null
}

/** Whether all that `update` names is in `doc` or in the update itself. */
function buildsOnlyOn(doc: Y.Doc, update: Uint8Array): boolean {
  const { structs, ds } = Y.decodeUpdate(update)
  const known = new Map<number, number>()
  const clockOf = (client: number): number => known.get(client) ?? Y.getState(doc.store, client)
  for (const { id, length } of structs) {
    if (id.clock > clockOf(id.client)) return false
    known.set(id.client, Math.max(clockOf(id.client), id.clock + length))
  }
  const has = (id: Y.ID | null): boolean => id === null || id.clock < clockOf(id.client)
  return (
    structs.every(
      (struct) => !(struct instanceof Y.Item) || [struct.origin, struct.rightOrigin, parentOf(struct)].every(has),
    ) && [...ds.clients].every(([client, items]) => items.every(({ clock, len }) => clock + len <= clockOf(client)))
  )
}

/** Before it is part of a document, an item's parent is a root's key, an id, or told by its neighbours. */
function parentOf({ parent }: Y.Item): Y.ID | null {
  return parent instanceof Y.ID ? parent : null
}
