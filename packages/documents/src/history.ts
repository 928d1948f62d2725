import type { Clock, Ms, Store } from '@tablee/std'
import { systemClock, valueStore } from '@tablee/std'
import type * as Y from 'yjs'
import type { Cell, Stamp } from './cell.ts'
import { isSameCell, stampOf, writeCell } from './cell.ts'
import type { SavedClock } from './late-words.ts'
import { HISTORY, PERSON, TYPING } from './origin.ts'
import type { Container, TypedText } from './typed-text.ts'
import { followTyping } from './typed-text.ts'

/** What one person can undo and redo, over all the documents that they write. */
export interface History {
  /**
   * Undoes the last entry: each cell goes back to what it held, unless someone else has written it since; what was
   * typed is taken back, and what others typed stays. False when there was nothing to undo, or when nothing of the entry was left to this person.
   */
  undo(): boolean
  /** Does again what was undone last, on the same condition. */
  redo(): boolean
  readonly state: Store<HistoryState>
  /**
   * Runs `edit` and makes one entry of all that it writes through its argument; what it records itself is part of it.
   * Where the last entry was made with the same `gesture`, this one goes on with it.
   */
  record<T>(edit: (write: WriteCell) => T, gesture?: object): T
  /**
   * Takes back what was recorded with `gesture`, wherever it is in the history, as an undo would, and forgets it with what this
   * person typed inside of `typed`: nothing of it is left to be undone or done again. False when there was nothing to take back.
   */
  withdraw(gesture: object, typed: Container): boolean
  /** Has `settle` run before each undo and redo: whoever holds back what the person did writes it then. Returns what ends it. */
  beforeUndo(settle: () => void): () => void
  /**
   * From now on, what this person types in shared texts of `doc` is part of the history: transactions of `origin`, which
   * changes shared text and nothing else. Typing that pauses is over; so is what is followed by a gesture.
   */
  followTyping(doc: Y.Doc, origin?: unknown): void
  /** What is typed next begins an entry: the person has gone to another field. */
  endTyping(): void
  /** Gives what undoes all that was recorded since, where the person gives up what they had begun: false when that is nothing. */
  checkpoint(): () => boolean
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

/** What is undone at once, over several documents. */
interface Entry {
  readonly changes: readonly Change[]
  readonly typed: readonly TypedText[]
  /** What it was recorded with. */
  readonly gesture?: object | undefined
}

const MOST_ENTRIES = 200
/** Typing that pauses longer than this (ms) begins a new entry. */
const PAUSE = 600
/** Nobody wants back more than what they typed in this time (ms), however fast they type. */
const LONGEST = 6000

/** Whether this person may write `value` into a cell now; undefined empties it. */
export type MayWrite = (cell: Cell, value: unknown) => boolean

/** What a history asks of whoever keeps the documents. */
export interface HistoryOptions {
  readonly mayWrite?: MayWrite
  /** Without it, whatever was written may have been read. */
  readonly savedClock?: SavedClock
}

/** An empty history. Entries of a document that is destroyed are forgotten; what may not be written any more is neither undone nor done again. */
export function createHistory(
  clock: Clock = systemClock,
  { mayWrite = () => true, savedClock = () => Infinity }: HistoryOptions = {},
): History {
  const state = valueStore<HistoryState>({ canUndo: false, canRedo: false })
  const watched = new WeakSet<Y.Doc>()
  const followed = new WeakMap<Y.Doc, (origin: unknown) => void>()
  let done: readonly Entry[] = []
  let undone: readonly Entry[] = []
  /** The entry being made. */
  let open: (Entry & { readonly changes: Change[]; readonly typed: TypedText[] }) | null = null
  /** What the last entry is, while typing may go on in it. */
  let typing: { readonly doc: Y.Doc; readonly begun: Ms; readonly last: Ms } | null = null

  /** The last entry that `record` made, and with which gesture. */
  let latest: { readonly entry: Entry; readonly gesture: object | undefined } | null = null
  const held = new Set<() => void>()
  const settleAll = (): void => {
    for (const settle of held) settle()
  }

  const keep = (nextDone: readonly Entry[], nextUndone: readonly Entry[]): void => {
    done = nextDone.slice(-MOST_ENTRIES)
    undone = nextUndone
    const next = { canUndo: done.length > 0, canRedo: undone.length > 0 }
    const { canUndo, canRedo } = state.get()
    if (next.canUndo !== canUndo || next.canRedo !== canRedo) state.set(next)
  }
  const add = (entry: Entry): void => {
    const given = [...undone, ...done.slice(0, Math.max(0, done.length + 1 - MOST_ENTRIES))]
    keep([...done, entry], [])
    for (const text of given.flatMap(({ typed }) => typed)) text.forget()
  }
  const forget = (doc: Y.Doc): void => keep(withoutDocument(done, doc), withoutDocument(undone, doc))
  const goesOn = (doc: Y.Doc): boolean => {
    if (open) return open.typed.at(-1)?.doc === doc
    const now = clock.now()
    return typing?.doc === doc && now - typing.last <= PAUSE && now - typing.begun <= LONGEST
  }
  const follow = (doc: Y.Doc): ((origin: unknown) => void) =>
    followTyping(doc, {
      continues: () => goesOn(doc),
      begun: (text) => {
        if (open) return void open.typed.push(text)
        add({ changes: [], typed: [text] })
        typing = { doc, begun: clock.now(), last: clock.now() }
      },
      grown: () => {
        if (typing && !open) typing = { ...typing, last: clock.now() }
      },
      savedClock,
    })
  const watch = (doc: Y.Doc): void => {
    if (watched.has(doc)) return
    watched.add(doc)
    doc.on('destroy', () => forget(doc))
  }

  const takeBack = ({ changes, typed, gesture }: Entry): Entry => ({
    changes: restore(changes, 'after', 'before', mayWrite),
    typed: typed.toReversed().filter((text) => text.undo()),
    gesture,
  })
  const undo = (): boolean => {
    settleAll()
    const entry = done.at(-1)
    if (!entry) return false
    typing = null
    const applied = takeBack(entry)
    keep(done.slice(0, -1), isEmpty(applied) ? undone : [...undone, applied])
    return !isEmpty(applied)
  }

  return {
    state,
    undo,
    checkpoint: () => {
      typing = null
      const before = new Set(done)
      return () => {
        settleAll()
        const since = done.filter((entry) => !before.has(entry)).length
        // each is undone, whatever the others had left to this person
        return Array.from({ length: since }, undo).some(Boolean)
      }
    },
    withdraw: (gesture, typed) => {
      settleAll()
      typing = null
      const own = done.filter((entry) => entry.gesture === gesture)
      const forgotten = [...done, ...undone].flatMap((entry) => entry.typed).filter((text) => text.isIn(typed))
      const without = (entries: readonly Entry[]): readonly Entry[] =>
        entries
          .filter((entry) => entry.gesture !== gesture)
          .map((entry) => ({ ...entry, typed: entry.typed.filter((text) => !forgotten.includes(text)) }))
          .filter((entry) => !isEmpty(entry))
      const taken = own.map(takeBack)
      keep(without(done), without(undone))
      for (const text of [...forgotten, ...taken.flatMap((entry) => entry.typed)]) text.forget()
      return taken.some((entry) => !isEmpty(entry))
    },
    beforeUndo: (settle) => {
      held.add(settle)
      return () => void held.delete(settle)
    },
    record: (edit, gesture) => {
      const isOuter = open === null
      const isSame = isOuter && gesture !== undefined && latest?.gesture === gesture && done.at(-1) === latest.entry
      const begun = isSame ? latest?.entry : undefined
      const entry = open ?? { changes: [...(begun?.changes ?? [])], typed: [...(begun?.typed ?? [])], gesture }
      open = entry
      const { changes, typed } = entry
      try {
        return edit((cell, value, whenUndone) => {
          watch(cell.doc)
          const index = changes.findIndex((change) => isSameCell(change.cell, cell))
          const known = done.flatMap((earlier) => earlier.changes)
          const mine = changes[index]
          // others may have written it since this gesture began: their value is what it then goes back to
          const isMine = mine !== undefined && mine.after.stamp === stampOf(cell)
          const before = isMine ? mine.before : versionOf(cell, known, whenUndone)
          cell.doc.transact(() => writeCell(cell, value), PERSON)
          changes.splice(index < 0 ? changes.length : index, 1, {
            cell,
            before,
            after: { value: () => value, stamp: stampOf(cell) },
          })
        })
      } finally {
        if (isOuter) open = null
        if (isOuter && changes.length + typed.length > 0) {
          typing = null
          if (begun) done = done.slice(0, -1)
          add(entry)
          latest = { entry, gesture }
        }
      }
    },
    followTyping: (doc, origin = TYPING) => {
      watch(doc)
      const track = followed.get(doc) ?? follow(doc)
      followed.set(doc, track)
      track(origin)
    },
    endTyping: () => {
      typing = null
    },
    redo: () => {
      settleAll()
      const entry = undone.at(-1)
      if (!entry) return false
      typing = null
      const applied = {
        changes: restore(entry.changes, 'before', 'after', mayWrite),
        typed: entry.typed.toReversed().filter((text) => text.redo()),
        gesture: entry.gesture,
      }
      keep(isEmpty(applied) ? done : [...done, applied], undone.slice(0, -1))
      return !isEmpty(applied)
    },
  }
}

function isEmpty({ changes, typed }: Entry): boolean {
  return changes.length + typed.length === 0
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
function restore(
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

function withoutDocument(entries: readonly Entry[], doc: Y.Doc): readonly Entry[] {
  return entries
    .map(({ changes, typed, gesture }) => ({
      changes: changes.filter((change) => change.cell.doc !== doc),
      typed: typed.filter((text) => text.doc !== doc),
      gesture,
    }))
    .filter((entry) => !isEmpty(entry))
}
