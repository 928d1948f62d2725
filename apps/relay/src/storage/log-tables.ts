import { DatabaseSync } from 'node:sqlite'
import type { LoadedDocument, LogRow } from '@tablee/room'

/** The log's tables, read and written at once: for the thread that may wait on the disk. */
export interface LogTables {
  load(document: string): LoadedDocument
  /** Writes every group of rows in one transaction, and gives each group's sequence numbers. */
  append(groups: readonly (readonly LogRow[])[]): readonly (readonly number[])[]
  compact(document: string, upTo: number, snapshot: Uint8Array): void
  remove(prefix: string): void
  close(): void
}

const TABLES = `
  create table if not exists log_documents (
    id integer primary key,
    name text not null unique,
    epoch integer not null default 0,
    head integer not null default 0
  ) strict;
  create table if not exists log_rows (
    document integer not null references log_documents (id) on delete cascade,
    seq integer not null,
    bytes blob not null,
    by text not null,
    primary key (document, seq)
  ) strict;
  create table if not exists log_snapshots (
    document integer primary key references log_documents (id) on delete cascade,
    up_to integer not null,
    bytes blob not null
  ) strict;
`

/** Opens the tables in the database file at `path`, making what is missing. Every commit is flushed to the disk. */
export function openLogTables(path: string): LogTables {
  const database = new DatabaseSync(path)
  database.exec(
    'pragma busy_timeout = 5000; pragma journal_mode = wal; pragma synchronous = full; pragma foreign_keys = on',
  )
  database.exec(TABLES)
  const find = database.prepare('select id, epoch from log_documents where name = ?')
  const snapshotOf = database.prepare('select up_to, bytes from log_snapshots where document = ?')
  const tailOf = database.prepare('select bytes from log_rows where document = ? and seq > ? order by seq')
  const advance = database.prepare(
    'insert into log_documents (name, head) values (?, 1) on conflict (name) do update set head = head + 1 returning id, head',
  )
  const insert = database.prepare('insert into log_rows (document, seq, bytes, by) values (?, ?, ?, ?)')
  const keep = database.prepare(
    'insert into log_snapshots (document, up_to, bytes) values (?, ?, ?) on conflict (document) do update set up_to = excluded.up_to, bytes = excluded.bytes',
  )
  const trim = database.prepare('delete from log_rows where document = ? and seq <= ?')
  const forget = database.prepare('delete from log_documents where substr(name, 1, length(?1)) = ?1')

  /** All of `work` or nothing, and never half a transaction left open. */
  function transact<T>(begin: 'begin' | 'begin immediate', work: () => T): T {
    database.exec(begin)
    try {
      const result = work()
      database.exec('commit')
      return result
    } catch (cause) {
      if (database.isTransaction) database.exec('rollback')
      throw cause
    }
  }

  function write({ document, bytes, by }: LogRow): number {
    const { id, head } = advance.get(document) as { readonly id: number; readonly head: number }
    insert.run(id, head, bytes, by)
    return head
  }

  return {
    load: (document) =>
      transact('begin', () => {
        const found = find.get(document) as { readonly id: number; readonly epoch: number } | undefined
        if (!found) return { epoch: 0, snapshot: null, tail: [] }
        const snapshot = snapshotOf.get(found.id) as { readonly up_to: number; readonly bytes: Uint8Array } | undefined
        const tail = tailOf.all(found.id, snapshot?.up_to ?? 0) as unknown as readonly { readonly bytes: Uint8Array }[]
        return { epoch: found.epoch, snapshot: snapshot?.bytes ?? null, tail: tail.map(({ bytes }) => bytes) }
      }),
    append: (groups) => transact('begin immediate', () => groups.map((rows) => rows.map(write))),
    compact: (document, upTo, snapshot) =>
      transact('begin immediate', () => {
        const found = find.get(document) as { readonly id: number } | undefined
        if (!found) return
        keep.run(found.id, upTo, snapshot)
        trim.run(found.id, upTo)
      }),
    remove: (prefix) => {
      forget.run(prefix)
    },
    close: () => database.close(),
  }
}
