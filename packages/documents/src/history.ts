import type { Clock, Ms, Store } from '@tablee/std'
import { systemClock, valueStore } from '@tablee/std'
import type * as Y from 'yjs'
import type { Cell } from './cell.ts'
import { stampOf, writeCell } from './cell.ts'
import type { Deed, Entry, FieldPlace, MayWrite } from './history-entry.ts'
import { isEmpty, partIn, remainder, restore, withoutDocument, withoutTexts } from './history-entry.ts'
import type { SavedClock } from './late-words.ts'
import type { OpenEntry } from './open-entry.ts'
import { openEntry } from './open-entry.ts'
import { PERSON, TYPING } from './origin.ts'
import type { Container } from './typed-text.ts'
import { followTyping } from './typed-text.ts'
import { emptyUnagreed } from './unagreed-texts.ts'

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
  /**
   * Gives what undoes all that was recorded since, in `field` where one is named, where the person gives up what they had begun: false
   * when that is nothing.
   */
  checkpoint(field?: () => FieldPlace): () => boolean
  /**
   * Gives what undoes the entry of the last `record`, and it alone, whatever is done between: for a message that offers to take back
   * what it speaks of. False where that wrote nothing, or nothing of it is left to this person. What they wrote over since stays to be undone.
   */
  last(): () => boolean
}

/** What one person can undo and redo now. */
export interface HistoryState {
  readonly canUndo: boolean
  readonly canRedo: boolean
}

/** Writes `value` (undefined: nothing) into `cell`; `undone` is what undoing writes, if it is not what the cell held. */
export type WriteCell = (cell: Cell, value: unknown, undone?: () => unknown) => void

const MOST_ENTRIES = 200
/** Typing that pauses longer than this (ms) begins a new entry. */
const PAUSE = 600
/** Nobody wants back more than what they typed in this time (ms), however fast they type. */
const LONGEST = 6000

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
  /** How many entries were ever recorded. */
  let count = 0
  /** The entry being made. */
  let open: OpenEntry | null = null
  /** What the last entry is, while typing may go on in it. */
  let typing: { readonly doc: Y.Doc; readonly begun: Ms; readonly last: Ms } | null = null

  /** The last entry that `record` made. */
  let latest: Entry | null = null
  /** The number of the entry that the last `record` made; null where it wrote nothing. */
  let made: number | null = null
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
  const add = (deed: Deed, number = (count += 1)): Entry => {
    const entry = { ...deed, number }
    const given = [...undone, ...done.slice(0, Math.max(0, done.length + 1 - MOST_ENTRIES))]
    keep([...done, entry], [])
    for (const text of given.flatMap(({ typed }) => typed)) text.forget()
    return entry
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

  /** Takes back `asked` of an entry that is done, and gives what of it was there. */
  const takeBack = (entry: Entry, asked: Deed = entry): Entry => {
    const applied = {
      ...entry,
      changes: restore(asked.changes, 'after', 'before', mayWrite),
      typed: asked.typed.toReversed().filter((text) => text.undo()),
    }
    emptyUnagreed(applied)
    const others = done.filter((other) => other !== entry)
    const rest = remainder(entry, { asked, applied, others })
    done = isEmpty(rest) ? others : done.map((other) => (other === entry ? rest : other))
    return applied
  }
  const undoOne = (entry: Entry, asked?: Deed): boolean => {
    typing = null
    const applied = takeBack(entry, asked)
    keep(done, isEmpty(applied) ? undone : [...undone, applied])
    return !isEmpty(applied)
  }
  const undo = (): boolean => {
    settleAll()
    const entry = done.at(-1)
    return entry !== undefined && undoOne(entry)
  }

  return {
    state,
    undo,
    checkpoint: (field) => {
      // what is held back, and what would go on with what is there, was done before
      settleAll()
      typing = null
      latest = null
      const before = count
      return () => {
        settleAll()
        const since = done.filter(({ number }) => number > before).toReversed()
        // each is undone, whatever the others had left to this person
        return since.map((entry) => undoOne(entry, field && partIn(entry, field()))).some(Boolean)
      }
    },
    last: () => {
      const number = made
      return () => {
        settleAll()
        // what was kept of it, and what was done again, are two
        const parts = done.filter((entry) => entry.number === number).toReversed()
        return parts.map((entry) => undoOne(entry)).some(Boolean)
      }
    },
    withdraw: (gesture, typed) => {
      settleAll()
      typing = null
      const own = done.filter((entry) => entry.gesture === gesture)
      const forgotten = [...done, ...undone].flatMap((entry) => entry.typed).filter((text) => text.isIn(typed))
      const others = undone.filter((entry) => entry.gesture !== gesture)
      const taken = own.toReversed().map((entry) => takeBack(entry))
      const left = done.filter((entry) => entry.gesture !== gesture)
      keep(withoutTexts(left, forgotten), withoutTexts(others, forgotten))
      for (const text of [...forgotten, ...taken.flatMap((entry) => entry.typed)]) text.forget()
      return taken.some((entry) => !isEmpty(entry))
    },
    beforeUndo: (settle) => {
      held.add(settle)
      return () => void held.delete(settle)
    },
    record: (edit, gesture) => {
      const isOuter = open === null
      const isSame = isOuter && gesture !== undefined && latest?.gesture === gesture && done.at(-1) === latest
      const begun = isSame ? latest : null
      const entry = open ?? openEntry(begun, done, gesture)
      open = entry
      try {
        return edit((cell, value, whenUndone) => {
          watch(cell.doc)
          const mine = entry.changeOf(cell)
          // others may have written it since this gesture began: their value is what it then goes back to
          const isMine = mine !== undefined && mine.after.stamp === stampOf(cell)
          const before = isMine ? mine.before : entry.versionOf(cell, whenUndone)
          cell.doc.transact(() => writeCell(cell, value), PERSON)
          entry.change({ cell, before, after: { value: () => value, stamp: stampOf(cell) } })
        })
      } finally {
        if (isOuter) open = null
        if (isOuter) made = null
        if (isOuter && !isEmpty(entry)) {
          typing = null
          if (begun) done = done.slice(0, -1)
          latest = add({ changes: entry.changes, typed: entry.typed, gesture }, begun?.number)
          made = latest.number
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
        ...entry,
        changes: restore(entry.changes, 'before', 'after', mayWrite),
        typed: entry.typed.toReversed().filter((text) => text.redo()),
      }
      emptyUnagreed(applied)
      keep(isEmpty(applied) ? done : [...done, applied], undone.slice(0, -1))
      return !isEmpty(applied)
    },
  }
}
