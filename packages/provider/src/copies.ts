import type { Scheduler } from '@tablee/std'
import * as Y from 'yjs'
import type { CopyAddress } from './copy-names.ts'
import { epochsOfCopies, localCopyName } from './copy-names.ts'
import { eraseDatabase } from './erase-local-copies.ts'
import type { LocalCopy, Recollection } from './local-copy.ts'
import { keepLocalCopy, noCopy } from './local-copy.ts'
import type { Rescues } from './rescues.ts'
import { readParts } from './unsaved-work.ts'

/** What this browser keeps of one document, over the lives of it that it has known. */
export interface Copies {
  /** Puts the latest copy into the document; null where there is none, or none that can be had. */
  find(): Promise<(Recollection & { readonly epoch: number }) | null>
  /** Begins the copy of a life of which there was none. */
  begin(epoch: number): void
  present(): LocalCopy
  isOrigin(origin: unknown): boolean
  close(): void
}

/** How long (ms) another tab is given to hear from the relay about what it has written. */
const OTHER_TAB = 5_000

export interface CopiesContext extends CopyAddress {
  readonly writable: boolean
  readonly rescues: Rescues
  readonly scheduler: Scheduler
  readonly databases: IDBFactory | undefined
  readonly clock: { now(): number }
}

/** The copies of a document that is written here; of one that is only read, nothing is kept. */
export function openCopies(context: CopiesContext, doc: Y.Doc): Copies {
  const { writable, scheduler, databases, rescues, clock } = context
  let copy = noCopy
  let usable = writable && databases?.databases !== undefined

  /** A copy that never comes into this document: what it held unsaved is put in a rescue file. */
  const putAside = async (epoch: number, code: 'epoch' | 'read-only'): Promise<void> => {
    const old = new Y.Doc()
    const left = keepLocalCopy(context, epoch, old, scheduler)
    const recollection = await left.opened
    const parts = readParts(old, recollection?.unsaved ?? [])
    const { document } = context
    if (parts.length > 0) {
      await rescues.keep({ id: `${document}#${old.clientID}`, document, code, at: clock.now(), parts })
    }
    left.close()
    old.destroy()
    const isUseless = code === 'epoch' || parts.length > 0
    if (recollection && databases && isUseless) await eraseDatabase(databases, localCopyName(context, epoch))
  }
  return {
    find: async () => {
      const [latest, ...older] = await epochsOfCopies(context, databases).catch(() => [])
      for (const epoch of older) void putAside(epoch, 'epoch')
      if (latest === undefined) return null
      if (!writable) {
        // closed to writing since: what waits can only be given back, unless another tab is being answered
        scheduler.after(OTHER_TAB, () => void putAside(latest, 'read-only'))
        return null
      }
      copy = keepLocalCopy(context, latest, doc, scheduler)
      const recollection = await copy.opened
      if (recollection) return { ...recollection, epoch: latest }
      usable = false
      copy = noCopy
      return null
    },
    begin: (epoch) => {
      if (usable) copy = keepLocalCopy(context, epoch, doc, scheduler)
    },
    present: () => copy,
    isOrigin: (origin) => copy.isOrigin(origin),
    close: () => copy.close(),
  }
}
