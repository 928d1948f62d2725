import * as Y from 'yjs'
import type { ReadLine } from './log-reading.ts'

/** What can be told of a damaged document. */
export interface Remains {
  /** The document that is left, as one update. */
  readonly state: Uint8Array
  /** Number of the last row in the snapshot that it starts from, 0 for none. */
  readonly from: number
  /** Number of the last sound row, or of the last one in that snapshot: a damaged number never counts. */
  readonly head: number
  /** How many rows since that snapshot cannot be read, or are gone. */
  readonly missing: number
  /** Rows that are damaged, and sound ones that build on what is missing. */
  readonly damaged: readonly ReadLine[]
  readonly dependants: readonly ReadLine[]
}

/**
 * Makes what can be made of a document that is said to go up to row `saidHead`: its newest sound snapshot, then every
 * sound row that does not build on what is lost. Null when nothing can be: no snapshot is sound and the rows do not go
 * back to the first one, or nothing of them is left. Takes as long as there are rows, whatever the numbers say.
 */
export function gatherRemains(
  snapshots: readonly ReadLine[],
  rows: readonly ReadLine[],
  saidHead: number,
): Remains | null {
  for (const snapshot of snapshots) {
    const doc = snapshot.bytes ? docFrom(snapshot.bytes) : null
    if (doc) return replay(doc, snapshot.number, rows, saidHead)
  }
  return rows.some(({ number }) => number === 1) ? replay(new Y.Doc(), 0, rows, saidHead) : null
}

function replay(doc: Y.Doc, from: number, rows: readonly ReadLine[], saidHead: number): Remains | null {
  const sound = rows
    .filter(({ number, bytes }) => bytes !== null && number > from)
    .toSorted((one, other) => one.number - other.number)
  const dependants: ReadLine[] = []
  for (const row of sound) {
    if (!row.bytes) continue
    if (buildsOnlyOn(doc, row.bytes)) Y.applyUpdate(doc, row.bytes)
    else dependants.push(row)
  }
  if (doc.store.clients.size === 0 || !isWhole(doc)) return null
  const head = sound.at(-1)?.number ?? from
  const found = new Set(sound.map(({ number }) => number)).size
  return {
    state: Y.encodeStateAsUpdate(doc),
    from,
    head,
    missing: Math.max(saidHead, head) - from - found,
    damaged: rows.filter(({ bytes }) => bytes === null),
    dependants,
  }
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
