import type { Cell } from './cell.ts'
import { stampOf } from './cell.ts'
import type { Change, Deed, Entry, Version } from './history-entry.ts'
import type { TypedText } from './typed-text.ts'

/** The entry that is being made. What it costs to write a cell does not grow with all that was written before. */
export interface OpenEntry extends Deed {
  readonly changes: Change[]
  readonly typed: TypedText[]
  /** What this entry changed of `cell` already. */
  changeOf(cell: Cell): Change | undefined
  /** What `cell` holds before its first write here: the version that an earlier change of ours left there, if it still does. */
  versionOf(cell: Cell, whenUndone: (() => unknown) | undefined): Version
  /** One change for each cell, in the order of their first writes. */
  change(change: Change): void
}

/** Opens an entry that goes on with `begun`, after those that are `done`. */
export function openEntry(begun: Entry | null, done: readonly Entry[], gesture: object | undefined): OpenEntry {
  const changes = [...(begun?.changes ?? [])]
  const places = indexOf(changes.map(({ cell }, index) => [cell, index]))
  let known: CellIndex<Version> | null = null
  return {
    changes,
    typed: [...(begun?.typed ?? [])],
    gesture,
    changeOf: (cell) => changes[places.get(cell) ?? -1],
    versionOf: (cell, whenUndone) => {
      const stamp = stampOf(cell)
      if (whenUndone) return { value: whenUndone, stamp }
      known ??= indexOf(done.flatMap((entry) => entry.changes.map((change) => [change.cell, change.after])))
      const last = known.get(cell)
      if (last && last.stamp === stamp) return last
      const value = cell.map.get(cell.key)
      return { value: () => value, stamp }
    },
    change: (change) => {
      const place = places.get(change.cell) ?? changes.length
      places.set(change.cell, place)
      changes[place] = change
    },
  }
}

/** What is known of cells, each found at once. */
interface CellIndex<T> {
  get(cell: Cell): T | undefined
  set(cell: Cell, value: T): void
}

/** The last of several values of one cell is kept. */
function indexOf<T>(entries: readonly (readonly [Cell, T])[]): CellIndex<T> {
  const byMap = new Map<Cell['map'], Map<string, T>>()
  const index: CellIndex<T> = {
    get: ({ map, key }) => byMap.get(map)?.get(key),
    set: ({ map, key }, value) => {
      const own = byMap.get(map)
      if (own) own.set(key, value)
      else byMap.set(map, new Map([[key, value]]))
    },
  }
  for (const [cell, value] of entries) index.set(cell, value)
  return index
}
