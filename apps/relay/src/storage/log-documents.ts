import type { DatabaseSync } from 'node:sqlite'
import { documentChecksum } from './log-checksum.ts'

/** What the log's thread knows of a document without reading it. */
export interface DocumentLine {
  readonly id: number
  readonly name: string
  readonly epoch: number
  /** Number of its last row, 0 before the first. */
  readonly head: number
}

/** A line that is not what was written. Its name, or how it begins, may still be right. */
export interface DamagedLine {
  readonly name: string
  /** Under which ids what belongs to it may be found; no sound line has one of them. */
  readonly ids: readonly bigint[]
}

/** All documents of the log: it alone writes them, so they are read once. */
export interface Documents {
  readonly byName: Map<string, DocumentLine>
  /** False when lines are damaged or gone: a name that is not found may be that of a document that is there. */
  areWhole(): boolean
  /** The damaged lines whose name, as it can be read, starts with `prefix`. */
  damaged(prefix: string): readonly DamagedLine[]
  /** `line`, and what was under its ids, is erased. */
  forget(line: DamagedLine): void
  /** An id that no document has had. */
  nextId(): number
}

export function readDocuments(database: DatabaseSync): Documents {
  const byName = new Map<string, DocumentLine>()
  const ids = new Set<bigint>()
  const found: { readonly id: bigint; readonly name: string; readonly epoch: number; readonly crc: number }[] = []
  const lines = database.prepare('select id, name, epoch, head, crc from log_documents not indexed')
  lines.setReadBigInts(true)
  for (const line of lines.iterate()) {
    const id = line['id'] as bigint // reason: an integer primary key
    const [name, epoch, crc] = [String(line['name']), Number(line['epoch']), Number(line['crc'])]
    if (crc === documentChecksum(Number(id), name, epoch)) {
      ids.add(id)
      byName.set(name, { id: Number(id), name, epoch, head: Number(line['head']) })
    } else found.push({ id, name, epoch, crc })
  }
  // ids that are in use though no sound line has them
  const strays = new Set(usedIds(database).filter((id) => !ids.has(id)))
  const damaged = new Set<DamagedLine>(
    found.map(({ id, name, epoch, crc }) => {
      // where the id is what was changed, the checksum tells which one it was
      const meant = [...strays].filter((stray) => documentChecksum(Number(stray), name, epoch) === crc)
      return { name, ids: [id, ...meant].filter((one) => !ids.has(one)) }
    }),
  )
  let lastId = [...byName.values()].reduce((most, { id }) => Math.max(most, id), 0)
  return {
    byName,
    areWhole: () => damaged.size === 0 && strays.size === 0,
    damaged: (prefix) => [...damaged].filter(({ name }) => name.startsWith(prefix)),
    forget: (line) => {
      damaged.delete(line)
      for (const id of line.ids) strays.delete(id)
    },
    nextId: () => {
      lastId += 1
      return lastId
    },
  }
}

/** Ids of documents that have rows or snapshots; jumps from one to the next, never over all rows. */
function usedIds(database: DatabaseSync): readonly bigint[] {
  return ['log_rows', 'log_snapshots'].flatMap((table) => {
    const used = database.prepare(
      `with recursive used (id) as (
         select min(document) from ${table}
         union all
         select (select min(document) from ${table} where document > used.id) from used where used.id is not null
       )
       select id from used where id is not null`,
    )
    used.setReadBigInts(true)
    return used.all().flatMap(({ id }) => (typeof id === 'bigint' ? [id] : []))
  })
}
