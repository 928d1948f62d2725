import type * as Y from 'yjs'
import type { Cell, Stamp } from './cell.ts'
import { stampOf, writeCell } from './cell.ts'
import { HISTORY } from './origin.ts'
import type { Container, TypedText } from './typed-text.ts'
import { liesIn } from './typed-text.ts'

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

/** Where one field of a card is written: in a cell, or in a shared text. */
export interface FieldPlace {
  readonly cell: Cell | null
  readonly text: Container | null
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

/** What of an entry is of one field: what was written in its cell, with what that entailed on the same card, and typed in its text. */
export function partIn(entry: Entry, { cell, text }: FieldPlace): Deed {
  const isWritten = entry.changes.some((change) => change.cell.map === cell?.map && change.cell.key === cell.key)
  return {
    changes: isWritten ? entry.changes.filter((change) => cell !== null && liesIn(cell.map, change.cell.map)) : [],
    typed: entry.typed.filter(
      (typed) => (text !== null && typed.isIn(text)) || (isWritten && cell !== null && typed.isIn(cell.map)),
    ),
  }
}

/**
 * What is left of `entry` to be undone once `asked` was, of which `applied` was there: what was not asked for, and what this person
 * wrote over in `others`. It is there again as soon as those are undone.
 */
export function remainder(
  entry: Entry,
  { asked, applied, others }: { readonly asked: Deed; readonly applied: Deed; readonly others: readonly Entry[] },
): Entry {
  const gone = new Set<Change>(asked.changes)
  const missed = new Set(asked.changes)
  for (const change of applied.changes) missed.delete(change)
  if (missed.size > 0) {
    const over = new Set(others.flatMap(({ changes }) => changes.map(({ before }) => before)))
    for (const change of missed) if (over.has(change.after)) gone.delete(change)
  }
  return narrowed(
    entry,
    entry.changes.filter((change) => !gone.has(change)),
    entry.typed.filter((text) => !asked.typed.includes(text) || (!applied.typed.includes(text) && text.isStanding())),
  )
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
