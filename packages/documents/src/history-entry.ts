import type * as Y from 'yjs'
import type { Cell, Stamp } from './cell.ts'
import { stampOf, writeCell } from './cell.ts'
import { HISTORY } from './origin.ts'
import type { TypedText } from './typed-text.ts'

/** Whether this person may write `value` into a cell now; undefined empties it. */
export type MayWrite = (cell: Cell, value: unknown) => boolean

/** A value of a cell and the write that put it there. Neighbouring entries share it, so undoing one keeps the other true. */
export interface Version {
  readonly value: () => unknown
  stamp: Stamp
}

/** A cell that was written. */
export interface Change {
  readonly cell: Cell
  readonly before: Version
  readonly after: Version
}

/** What is undone at once, over several documents. */
export interface Entry {
  readonly changes: readonly Change[]
  readonly typed: readonly TypedText[]
  /** What it was recorded with. */
  readonly gesture?: object | undefined
}

/** Whether nothing of an entry is left. */
export function isEmpty({ changes, typed }: Entry): boolean {
  return changes.length + typed.length === 0
}

/** Brings the cells that still hold the `from` version of a change to its `to` version; gives the changes so applied. */
export function restore(
  changes: readonly Change[],
  from: 'before' | 'after',
  to: 'before' | 'after',
  mayWrite: MayWrite,
): readonly Change[] {
  const standing = changes.filter(
    (change) => stampOf(change.cell) === change[from].stamp && mayWrite(change.cell, change[to].value()),
  )
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

/** `entries` as they are once `doc` is no more. */
export function withoutDocument(entries: readonly Entry[], doc: Y.Doc): readonly Entry[] {
  return entries
    .map(({ changes, typed, gesture }) => ({
      changes: changes.filter((change) => change.cell.doc !== doc),
      typed: typed.filter((text) => text.doc !== doc),
      gesture,
    }))
    .filter((entry) => !isEmpty(entry))
}
