import type { Log } from '../src/ports.ts'

interface Entry {
  readonly rows: Map<number, Uint8Array>
  snapshot: Uint8Array | null
  head: number
}

/** A log that keeps everything in memory, committed at once: the reference that other logs are compared with. */
export function memoryLog(): Log {
  const documents = new Map<string, Entry>()

  function entryOf(document: string): Entry {
    const entry = documents.get(document) ?? { rows: new Map<number, Uint8Array>(), snapshot: null, head: 0 }
    documents.set(document, entry)
    return entry
  }

  return {
    load: async (document) => {
      const entry = documents.get(document)
      return { epoch: 0, snapshot: entry?.snapshot ?? null, tail: entry ? [...entry.rows.values()] : [] }
    },
    append: async (rows) =>
      rows.map(({ document, bytes }) => {
        const entry = entryOf(document)
        entry.head += 1
        entry.rows.set(entry.head, bytes)
        return entry.head
      }),
    compact: async (document, upTo, snapshot) => {
      const entry = documents.get(document)
      if (!entry) return
      entry.snapshot = snapshot
      for (const seq of entry.rows.keys()) if (seq <= upTo) entry.rows.delete(seq)
    },
    remove: async (prefix) => {
      for (const document of documents.keys()) if (document.startsWith(prefix)) documents.delete(document)
    },
  }
}
