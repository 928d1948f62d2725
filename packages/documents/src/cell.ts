import type * as Y from 'yjs'

/** A value of a shared map that is overwritten whole: a field, a placement, a mark of removal. Never shared text. */
export interface Cell {
  readonly doc: Y.Doc
  readonly map: Y.Map<unknown>
  readonly key: string
}

/** The write that a cell holds, or null when there never was one. Two writes of one value are two; emptying counts. */
export type Stamp = string | null

/** The write that `cell` holds now. */
export function stampOf({ map, key }: Cell): Stamp {
  // reason: the id of the item is what tells a write from a later one of the same value; Yjs has no other name for it
  const item = map._map.get(key)
  if (!item) return null
  // its last id: emptied cells are merged with the older writes on their left, which changes the first
  const { client, clock } = item.lastId
  return `${client}:${clock}${item.deleted ? ':emptied' : ''}`
}

/** Writes `value`, or empties the cell where it is undefined. To be called inside a transaction of its document. */
export function writeCell({ map, key }: Cell, value: unknown): void {
  if (value === undefined) map.delete(key)
  else map.set(key, value)
}
