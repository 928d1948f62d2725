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

/** All documents of the log, by name: it alone writes them, so they are read once. */
export interface Documents {
  readonly byName: Map<string, DocumentLine>
  /** False when lines are damaged or gone: a name that is not found may be that of a document that is there. */
  readonly areWhole: boolean
  /** An id that no document has had. */
  nextId(): number
}

export function readDocuments(database: DatabaseSync): Documents {
  const byName = new Map<string, DocumentLine>()
  const ids = new Set<number>()
  let damaged = 0
  const lines = database.prepare('select id, name, epoch, head, crc from log_documents not indexed')
  lines.setReadBigInts(true)
  for (const line of lines.iterate()) {
    const [id, epoch] = [Number(line['id']), Number(line['epoch'])]
    const name = String(line['name'])
    if (Number(line['crc']) === documentChecksum(id, name, epoch)) {
      ids.add(id)
      byName.set(name, { id, name, epoch, head: Number(line['head']) })
    } else damaged += 1
  }
  const used = usedIds(database)
  let lastId = [...ids, ...used].reduce((most, id) => Math.max(most, id), 0)
  return {
    byName,
    areWhole: damaged === 0 && used.every((id) => ids.has(id)),
    nextId: () => {
      lastId += 1
      return lastId
    },
  }
}

/** Ids of documents that have rows or snapshots; jumps from one to the next, never over all rows. */
function usedIds(database: DatabaseSync): readonly number[] {
  return ['log_rows', 'log_snapshots'].flatMap((table) =>
    database
      .prepare(
        `with recursive used (id) as (
           select min(document) from ${table}
           union all
           select (select min(document) from ${table} where document > used.id) from used where used.id is not null
         )
         select id from used where id is not null`,
      )
      .all()
      .map((line) => Number(line['id'])),
  )
}
