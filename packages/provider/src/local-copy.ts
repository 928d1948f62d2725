import type { Scheduler } from '@tablee/std'
import { IndexeddbPersistence, fetchUpdates } from 'y-indexeddb'
import type * as Y from 'yjs'
import type { CopyAddress } from './copy-names.ts'
import { copiesIn, localCopyName } from './copy-names.ts'
import { requested, settled } from './database.ts'
import type { DocumentPart } from './unsaved-work.ts'

/** This browser's copy of a document, so that what was written offline outlives a reload. */
export interface LocalCopy {
  /** Resolves once the copy is in the document, with what was known when it was left; null: it cannot be had. */
  readonly opened: Promise<Recollection | null>
  /** Whether an update came from the copy: it is no change made here. */
  isOrigin(origin: unknown): boolean
  /** Remembers which parts of the document wait for the relay. */
  setUnsaved(parts: readonly DocumentPart[]): void
  /** Forgets what waited when the copy was opened: the relay has it. */
  forgetRecollection(): void
  /** Remembers that the relay has once sent the document whole. */
  setComplete(): void
  /** Takes in what other tabs have written into the copy since; gives the parts that they had not saved. */
  catchUp(): Promise<readonly DocumentPart[]>
  close(): void
  /** Erases the copy and keeps no more; does nothing once closed. */
  erase(): Promise<void>
}

export interface Recollection {
  /** Parts that waited for the relay, in this or another tab. */
  readonly unsaved: readonly DocumentPart[]
  readonly complete: boolean
}

/** A browser that has not opened its database after this long (ms) will work without. */
const PATIENCE = 3_000
/** What the names of the facts begin with that say what is not saved. */
const UNSAVED = 'unsaved/'
const COMPLETE = 'complete'

/** Keeps `doc` in IndexedDB, with what is already there. */
export function keepLocalCopy(address: CopyAddress, epoch: number, doc: Y.Doc, scheduler: Scheduler): LocalCopy {
  const persistence = new IndexeddbPersistence(localCopyName(address, epoch), doc)
  /** Each tab says by itself what it has not saved: its client id is its alone. */
  const own = UNSAVED + doc.clientID
  let recalled: readonly string[] = []
  let open = true
  let erased = Promise.resolve()

  const close = (): void => {
    if (!open) return
    open = false
    persistence.destroy().catch(ignore)
  }
  const write = (act: (facts: IDBObjectStore) => void): void => {
    void persistence.whenSynced.then(() => {
      if (open && persistence.db) act(persistence.db.transaction('custom', 'readwrite').objectStore('custom'))
    })
  }
  const recall = async (): Promise<Recollection> => {
    await persistence.whenSynced
    if (!persistence.db) return { unsaved: [], complete: false }
    const facts = persistence.db.transaction('custom').objectStore('custom')
    const [keys, values] = await Promise.all([requested(facts.getAllKeys()), requested(facts.getAll())])
    const known = new Map(keys.map((key, index) => [String(key), values[index] as unknown]))
    recalled = [...known.keys()].filter((key) => key.startsWith(UNSAVED) && key !== own)
    return { unsaved: recalled.flatMap((key) => partsIn(known.get(key))), complete: known.get(COMPLETE) === 1 }
  }
  const giveUp = new Promise<null>((done) => {
    scheduler.after(PATIENCE, () => {
      if (!persistence.synced) close()
      done(null)
    })
  })
  return {
    opened: Promise.race([recall().catch(() => null), giveUp]),
    isOrigin: (origin) => origin === persistence,
    setUnsaved: (parts) => write((facts) => void (parts.length > 0 ? facts.put(parts, own) : facts.delete(own))),
    forgetRecollection: () => {
      if (recalled.length === 0) return
      const keys = recalled
      recalled = []
      write((facts) => {
        for (const key of keys) facts.delete(key)
      })
    },
    setComplete: () => write((facts) => void facts.put(1, COMPLETE)),
    catchUp: async () => {
      if (!open) return []
      await fetchUpdates(persistence)
      return (await recall()).unsaved
    },
    close,
    erase: () => {
      if (!open) return erased
      erased = emptyDatabase(persistence.db)
      close()
      return erased
    },
  }
}

/** The documents of which a copy waits, in any tab or none, for something to be saved. */
export async function documentsThatWait(
  whose: Omit<CopyAddress, 'document'>,
  databases: IDBFactory | undefined,
): Promise<readonly string[]> {
  const copies = await copiesIn(whose, databases).catch(() => [])
  const waiting = await Promise.all(
    copies.map(async ({ document, name }) => {
      const keys = databases ? await factsOf(databases, name).catch(() => []) : []
      return keys.some((key) => String(key).startsWith(UNSAVED)) ? [document] : []
    }),
  )
  return [...new Set(waiting.flat())]
}

async function factsOf(databases: IDBFactory, name: string): Promise<readonly IDBValidKey[]> {
  const database = await requested(databases.open(name))
  try {
    return await requested(database.transaction('custom').objectStore('custom').getAllKeys())
  } finally {
    database.close()
  }
}

/** For documents that are not kept in this browser. */
export const noCopy: LocalCopy = {
  opened: Promise.resolve(null),
  isOrigin: () => false,
  setUnsaved: () => {},
  forgetRecollection: () => {},
  setComplete: () => {},
  catchUp: async () => [],
  close: () => {},
  erase: async () => {},
}

/** A copy that cannot be written is a comfort lost; the relay's is what counts. */
function ignore(): void {}

const TYPES: readonly unknown[] = ['map', 'text', 'array', 'fragment'] satisfies readonly DocumentPart['type'][]

function partsIn(stored: unknown): readonly DocumentPart[] {
  if (!Array.isArray(stored)) return []
  return stored.filter((part: Partial<DocumentPart> | null): part is DocumentPart => {
    const { root, key, type } = part ?? {}
    return typeof root === 'string' && (key === null || typeof key === 'string') && TYPES.includes(type)
  })
}

/**
 * Empties a database of y-indexeddb rather than deleting it: deleting waits for every tab to close it, while the
 * document may be opened afresh at once.
 */
function emptyDatabase(database: IDBDatabase | null): Promise<void> {
  if (!database) return Promise.resolve()
  const transaction = database.transaction([...database.objectStoreNames], 'readwrite')
  for (const store of database.objectStoreNames) transaction.objectStore(store).clear()
  return settled(transaction)
}
