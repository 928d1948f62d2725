import type { RefusalCode } from '@tablee/protocol'
import { REFUSALS } from '@tablee/protocol'
import type { Store } from '@tablee/std'
import { valueStore } from '@tablee/std'
import * as z from 'zod/mini'
import { rescuesName } from './copy-names.ts'
import { requested, settled } from './database.ts'

const Part = z.object({
  root: z.string(),
  key: z.nullable(z.string()),
  type: z.enum(['map', 'text', 'array', 'fragment']),
  value: z.unknown(),
})
const RescueFile = z.object({
  id: z.string(),
  document: z.string(),
  code: z.enum(Object.keys(REFUSALS) as [RefusalCode, ...RefusalCode[]]), // reason: a table has keys
  at: z.number(),
  parts: z.array(Part),
})

/**
 * What was written in a document and could not be saved: the changed parts as they read here at that moment (`at`), to
 * be shown or written again as new operations. Never bytes to be applied: the relay has refused those.
 */
export type RescueFile = Readonly<z.infer<typeof RescueFile>>

/** The rescue files of a person in a cycle, kept in this browser until they are let go. */
export interface Rescues {
  readonly files: Store<readonly RescueFile[]>
  /** Keeps `file`, in place of an earlier one of the same id; resolves once it is on this device, or cannot be. */
  keep(file: RescueFile): Promise<void>
  /** Lets one go; it is listed until it is off this device, or cannot be taken off. */
  forget(id: string): Promise<void>
}

/** Those that an earlier page has left are listed as soon as they are read. */
export function openRescues(cycle: string, participant: string, databases?: IDBFactory): Rescues {
  const files = valueStore<readonly RescueFile[]>([])
  const forgotten = new Set<string>()
  const withStore = async <T>(
    mode: IDBTransactionMode,
    act: (store: IDBObjectStore) => T | Promise<T>,
  ): Promise<T | null> => {
    if (!databases) return null
    // a rescue that this browser cannot store is still listed for as long as the page is open
    const database = await opened(databases, rescuesName(cycle, participant)).catch(() => null)
    if (!database) return null
    try {
      const transaction = database.transaction('files', mode)
      const done = settled(transaction)
      const result = await act(transaction.objectStore('files'))
      await done
      return result
    } catch {
      return null
    } finally {
      database.close()
    }
  }
  const list = (added: readonly RescueFile[]): void => {
    const byId = new Map([...files.get(), ...added].map((file) => [file.id, file]))
    files.set([...byId.values()].filter(({ id }) => !forgotten.has(id)).toSorted((left, right) => right.at - left.at))
  }

  void withStore('readonly', (store) => requested<unknown[]>(store.getAll())).then((stored) => {
    const present = new Set(files.get().map(({ id }) => id))
    const read = (stored ?? []).flatMap((file) => RescueFile.safeParse(file).data ?? [])
    list(read.filter(({ id }) => !present.has(id)))
  })
  return {
    files,
    keep: async (file) => {
      list([file])
      await withStore('readwrite', (store) => {
        store.put(file)
      })
    },
    forget: async (id) => {
      forgotten.add(id)
      await withStore('readwrite', (store) => {
        store.delete(id)
      })
      // listed until then: a page that is left at once would find it again
      list([])
    },
  }
}

function opened(databases: IDBFactory, name: string): Promise<IDBDatabase> {
  const request = databases.open(name, 1)
  request.onupgradeneeded = () => request.result.createObjectStore('files', { keyPath: 'id' })
  return requested(request)
}
