import type { LoadedDocument, Log } from '../src/ports.ts'

interface Entry {
  readonly rows: Map<number, Uint8Array>
  readonly clients: Map<number, string>
  snapshot: Uint8Array | null
  head: number
  epoch: number
}

/** A log that keeps everything in memory, committed at once: the reference that other logs are compared with. */
export function memoryLog(): Log {
  const documents = new Map<string, Entry>()

  function entryOf(document: string): Entry {
    const entry = documents.get(document) ?? { rows: new Map(), clients: new Map(), snapshot: null, head: 0, epoch: 0 }
    documents.set(document, entry)
    return entry
  }

  const startingWith = (prefix: string): readonly string[] =>
    [...documents.keys()].filter((document) => document.startsWith(prefix))

  return {
    load: async (document) => loadedFrom(documents.get(document)),
    append: async (rows) =>
      rows.map(({ document, bytes, by, clients }) => {
        const entry = entryOf(document)
        entry.head += 1
        entry.rows.set(entry.head, bytes)
        for (const client of clients) if (!entry.clients.has(client)) entry.clients.set(client, by)
        return entry.head
      }),
    compact: async (document, upTo, snapshot) => {
      const entry = documents.get(document)
      if (!entry) return
      entry.snapshot = snapshot
      for (const seq of entry.rows.keys()) if (seq <= upTo) entry.rows.delete(seq)
    },
    raiseEpoch: async (prefix) => {
      for (const document of startingWith(prefix)) entryOf(document).epoch += 1
    },
    remove: async (prefix) => {
      for (const document of startingWith(prefix)) documents.delete(document)
    },
  }
}

function loadedFrom(entry: Entry | undefined): LoadedDocument {
  if (!entry) return { epoch: 0, snapshot: null, tail: [], clients: [] }
  const clients = [...entry.clients].map(([client, participant]) => ({ client, participant }))
  return { epoch: entry.epoch, snapshot: entry.snapshot, tail: [...entry.rows.values()], clients }
}
