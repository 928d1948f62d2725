import type { DocumentName } from '@tablee/model'
import type { OpenDocument } from '@tablee/provider'
import type { Scheduler, Store } from '@tablee/std'
import { systemScheduler, valueStore } from '@tablee/std'

/** How long (ms) a document stays open once nobody holds it: going from the board to its list reopens nothing. */
const LINGER = 5000

type OpenDocuments = ReadonlyMap<DocumentName, OpenDocument>

/** The documents that are open in this tab, each once. */
export interface DocumentShelf {
  readonly get: (name: DocumentName) => OpenDocument
  /** Keeps `name` open until the returned function is called. */
  readonly hold: (name: DocumentName) => () => void
  /** Opens `name` afresh in place of the one that is open: rights have changed, or the relay has turned it away. */
  readonly reopen: (name: DocumentName) => void
  /** Closes every document and erases this browser's copies of them; they are not to be used again. */
  readonly forget: () => Promise<void>
  readonly open: Store<OpenDocuments>
  readonly close: () => void
}

/**
 * A shelf that opens documents with `open` and closes them `LINGER` ms after the last holder has let go, or as soon
 * after as what was written in them is saved.
 */
export function createDocumentShelf(
  open: (name: DocumentName) => OpenDocument,
  scheduler: Scheduler = systemScheduler,
): DocumentShelf {
  const documents = new Map<DocumentName, OpenDocument>()
  const shown = valueStore<OpenDocuments>(new Map())
  const holders = new Map<DocumentName, number>()
  const lingering = new Map<DocumentName, () => void>()

  // rendering may open a document, and must notify nobody before it is over
  const show = (): void => queueMicrotask(() => shown.set(new Map(documents)))
  const keep = (name: DocumentName): void => {
    lingering.get(name)?.()
    lingering.delete(name)
  }
  const linger = (name: DocumentName): void => {
    keep(name)
    const close = (): void => {
      const document = documents.get(name)
      if (document && isAwaited(document)) return void lingering.set(name, scheduler.after(LINGER, close))
      lingering.delete(name)
      document?.close()
      documents.delete(name)
      show()
    }
    lingering.set(name, scheduler.after(LINGER, close))
  }
  const get = (name: DocumentName): OpenDocument => {
    const present = documents.get(name)
    if (present) return present
    const opened = open(name)
    documents.set(name, opened)
    if (!holders.get(name)) linger(name)
    show()
    return opened
  }
  return {
    get,
    hold: (name) => {
      holders.set(name, (holders.get(name) ?? 0) + 1)
      get(name)
      keep(name)
      let held = true
      return () => {
        if (!held) return
        held = false
        const left = (holders.get(name) ?? 1) - 1
        holders.set(name, left)
        if (left === 0) linger(name)
      }
    },
    reopen: (name) => {
      const old = documents.get(name)
      if (!old) return
      documents.set(name, open(name))
      show()
      // after those who show it have taken the new one
      scheduler.after(0, () => old.close())
    },
    forget: async () => {
      for (const cancel of lingering.values()) cancel()
      lingering.clear()
      // they stay on the shelf: whatever still shows one would open it, and its copy, afresh
      await Promise.all([...documents.values()].map((document) => document.reset()))
    },
    open: shown,
    close: () => {
      for (const cancel of lingering.values()) cancel()
      lingering.clear()
      for (const document of documents.values()) document.close()
      documents.clear()
      show()
    },
  }
}

/** What was written in it has not reached the relay: closed, it would neither be sent nor counted. */
function isAwaited(document: OpenDocument): boolean {
  const { pending, line } = document.status.get()
  return pending > 0 && line !== 'refused'
}
