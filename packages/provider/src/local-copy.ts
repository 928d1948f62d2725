import type { Scheduler } from '@tablee/std'
import { IndexeddbPersistence } from 'y-indexeddb'
import type * as Y from 'yjs'

/** This browser's copy of a document, so that what was written offline outlives a reload. */
export interface LocalCopy {
  /** Resolves once the copy is in the document (or there is none), with what was known when it was left. */
  readonly opened: Promise<Recollection>
  /** Whether an update came from the copy: it is no change made here. */
  isOrigin(origin: unknown): boolean
  /** Remembers whether changes wait for the relay. */
  setUnsaved(unsaved: boolean): void
  /** Remembers that the relay has once sent the document whole. */
  setComplete(): void
  close(): void
  /** Erases the copy and keeps no more; does nothing once closed. */
  erase(): Promise<void>
}

export interface Recollection {
  readonly unsaved: boolean
  readonly complete: boolean
}

const NOTHING: Recollection = { unsaved: false, complete: false }
/** A browser that has not opened its database after this long (ms) will work without. */
const PATIENCE = 3_000

/** Keeps a copy of `doc` under `name` in IndexedDB; where there is none (Node, some private windows), does nothing. */
export function keepLocalCopy(name: string, doc: Y.Doc, scheduler: Scheduler): LocalCopy {
  if (typeof indexedDB === 'undefined') return noCopy
  const persistence = new IndexeddbPersistence(name, doc)
  let open = true
  let erased = Promise.resolve()

  const close = (): void => {
    if (!open) return
    open = false
    persistence.destroy().catch(ignore)
  }
  const remember = (key: keyof Recollection, value: boolean): void => {
    if (open) persistence.set(key, value ? 1 : 0).catch(ignore)
  }
  const recall = async (): Promise<Recollection> => {
    await persistence.whenSynced
    const [unsaved, complete] = await Promise.all([persistence.get('unsaved'), persistence.get('complete')])
    return { unsaved: unsaved === 1, complete: complete === 1 }
  }
  const giveUp = new Promise<Recollection>((done) => {
    scheduler.after(PATIENCE, () => {
      if (!persistence.synced) close()
      done(NOTHING)
    })
  })
  return {
    opened: Promise.race([recall().catch(() => NOTHING), giveUp]),
    isOrigin: (origin) => origin === persistence,
    setUnsaved: (unsaved) => remember('unsaved', unsaved),
    setComplete: () => remember('complete', true),
    close,
    erase: () => {
      if (!open) return erased
      erased = emptyDatabase(persistence.db)
      close()
      return erased
    },
  }
}

/** For documents that are not kept in this browser. */
export const noCopy: LocalCopy = {
  opened: Promise.resolve(NOTHING),
  isOrigin: () => false,
  setUnsaved: () => {},
  setComplete: () => {},
  close: () => {},
  erase: async () => {},
}

/** A copy that cannot be written is a comfort lost; the relay's is what counts. */
function ignore(): void {}

/**
 * Empties a database of y-indexeddb rather than deleting it: deleting waits for every tab to close it, while the
 * document may be opened afresh at once.
 */
function emptyDatabase(database: IDBDatabase | null): Promise<void> {
  if (!database) return Promise.resolve()
  return new Promise((done) => {
    const stores = [...database.objectStoreNames]
    const transaction = database.transaction(stores, 'readwrite')
    for (const store of stores) transaction.objectStore(store).clear()
    transaction.oncomplete = () => done()
    transaction.onabort = () => done()
  })
}
