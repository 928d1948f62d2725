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
export interface Entry extends Deed {
  /** Its rank among all that was ever recorded, which it keeps while it is undone, done again or made smaller. */
  readonly number: number
}

/** What was written and typed at once. */
export interface Deed {
  readonly changes: readonly Change[]
  readonly typed: readonly TypedText[]
  /** What it was recorded with. */
  readonly gesture?: object | undefined
}

/** Whether nothing of an entry is left. */
export function isEmpty({ changes, typed }: Deed): boolean {
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
    .map((entry) =>
      narrowed(
        entry,
        entry.changes.filter((change) => change.cell.doc !== doc),
        entry.typed.filter((text) => text.doc !== doc),
      ),
    )
    .filter((entry) => !isEmpty(entry))
}

/** `entries` as they are once what was typed in `texts` is forgotten. */
export function withoutTexts(entries: readonly Entry[], texts: readonly TypedText[]): readonly Entry[] {
  return entries
    .map((entry) =>
      narrowed(
        entry,
        entry.changes,
        entry.typed.filter((text) => !texts.includes(text)),
      ),
    )
    .filter((entry) => !isEmpty(entry))
}

/** The same object where nothing is taken from it: who holds an entry finds it again. */
function narrowed(entry: Entry, changes: Entry['changes'], typed: Entry['typed']): Entry {
  const isSame = changes.length === entry.changes.length && typed.length === entry.typed.length
  return isSame ? entry : { ...entry, changes, typed }
}
