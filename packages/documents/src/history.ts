import type { Store } from '@tablee/std'
import { valueStore } from '@tablee/std'
import type * as Y from 'yjs'
import type { Cell, Stamp } from './cell.ts'
import { isSameCell, stampOf, writeCell } from './cell.ts'
import { HISTORY, PERSON } from './origin.ts'

/** What one person can undo and redo, over all the documents that they write. */
export interface History {
  /**
   * Undoes the last entry: each cell goes back to what it held, unless someone else has written it since.
   * False when there was nothing to undo, or when nothing of the entry was left to this person.
   */
  undo(): boolean
  /** Does again what was undone last, on the same condition. */
  redo(): boolean
  readonly state: Store<HistoryState>
  /** Runs `edit` and makes one entry of all that it writes through its argument; what it records itself is part of it. */
  record<T>(edit: (write: WriteCell) => T): T
}

export interface HistoryState {
  readonly canUndo: boolean
  readonly canRedo: boolean
}

/** Writes `value` (undefined: nothing) into `cell`; `undone` is what undoing writes, if it is not what the cell held. */
export type WriteCell = (cell: Cell, value: unknown, undone?: () => unknown) => void

/** A value of a cell and the write that put it there. Neighbouring entries share it, so undoing one keeps the other true. */
interface Version {
  readonly value: () => unknown
  stamp: Stamp
}

interface Change {
  readonly cell: Cell
  readonly before: Version
  readonly after: Version
}

type Entry = readonly Change[]

const MOST_ENTRIES = 200

/** An empty history. Entries of a document that is destroyed are forgotten. */
export function createHistory(): History {
  const state = valueStore<HistoryState>({ canUndo: false, canRedo: false })
  const watched = new WeakSet<Y.Doc>()
  let done: readonly Entry[] = []
  let undone: readonly Entry[] = []
  /** The entry being made. */
  let open: Change[] | null = null

  const keep = (nextDone: readonly Entry[], nextUndone: readonly Entry[]): void => {
    done = nextDone.slice(-MOST_ENTRIES)
    undone = nextUndone
    const next = { canUndo: done.length > 0, canRedo: undone.length > 0 }
    const { canUndo, canRedo } = state.get()
    if (next.canUndo !== canUndo || next.canRedo !== canRedo) state.set(next)
  }
  const forget = (doc: Y.Doc): void => keep(withoutDocument(done, doc), withoutDocument(undone, doc))
  const watch = (doc: Y.Doc): void => {
    if (watched.has(doc)) return
    watched.add(doc)
    doc.on('destroy', () => forget(doc))
  }

  return {
    state,
    record: (edit) => {
      const entry = open ?? []
      const isOuter = open === null
      open = entry
      try {
        return edit((cell, value, whenUndone) => {
          watch(cell.doc)
          const index = entry.findIndex((change) => isSameCell(change.cell, cell))
          const before = entry[index]?.before ?? versionOf(cell, done.flat(), whenUndone)
          cell.doc.transact(() => writeCell(cell, value), PERSON)
          entry.splice(index < 0 ? entry.length : index, 1, {
            cell,
            before,
            after: { value: () => value, stamp: stampOf(cell) },
          })
        })
      } finally {
        if (isOuter) open = null
        if (isOuter && entry.length > 0) keep([...done, entry], [])
      }
    },
    undo: () => {
      const entry = done.at(-1)
      if (!entry) return false
      const applied = restore(entry, 'after', 'before')
      keep(done.slice(0, -1), applied.length > 0 ? [...undone, applied] : undone)
      return applied.length > 0
    },
    redo: () => {
      const entry = undone.at(-1)
      if (!entry) return false
      const applied = restore(entry, 'before', 'after')
      keep(applied.length > 0 ? [...done, applied] : done, undone.slice(0, -1))
      return applied.length > 0
    },
  }
}

/** What `cell` holds before a write: the version that an earlier change of ours left there, if it still does. */
function versionOf(cell: Cell, changes: readonly Change[], whenUndone: (() => unknown) | undefined): Version {
  const stamp = stampOf(cell)
  if (whenUndone) return { value: whenUndone, stamp }
  const last = changes.findLast((change) => isSameCell(change.cell, cell))
  if (last && last.after.stamp === stamp) return last.after
  const value = cell.map.get(cell.key)
  return { value: () => value, stamp }
}

/** Brings the cells that still hold the `from` version of a change to its `to` version; gives the changes so applied. */
function restore(entry: Entry, from: 'before' | 'after', to: 'before' | 'after'): Entry {
  const standing = entry.filter((change) => stampOf(change.cell) === change[from].stamp)
  for (const doc of new Set(standing.map((change) => change.cell.doc))) {
    doc.transact(() => {
      for (const change of standing) {
        if (change.cell.doc !== doc) continue
        writeCell(change.cell, change[to].value())
        change[to].stamp = stampOf(change.cell)
      }
    }, HISTORY)
  }
  return standing
}

function withoutDocument(entries: readonly Entry[], doc: Y.Doc): readonly Entry[] {
  return entries.map((entry) => entry.filter((change) => change.cell.doc !== doc)).filter((entry) => entry.length > 0)
}
