import type { DatabaseSync } from 'node:sqlite'
import type { LoadedDocument } from '@tablee/room'
import { assert, present } from '@tablee/std'
import { lockDatabase } from './lock-database.ts'
import type { LogBatch } from './log-batch.ts'
import { unpackRows } from './log-batch.ts'
import { clientChecksum, documentChecksum, rowChecksum, snapshotChecksum } from './log-checksum.ts'
import type { LogDamage } from './log-damage.ts'
import { listDamage } from './log-damage.ts'
import type { DocumentLine } from './log-documents.ts'
import { readDocuments } from './log-documents.ts'
import { readLife, writeLife } from './log-life.ts'
import { logMending } from './log-mending.ts'
import { logReading } from './log-reading.ts'
import { openDatabase } from './open-database.ts'
import { migrateLog } from './log-schema.ts'

/** The log's tables, read and written at once: for the thread that may wait on the disk. */
export interface LogTables {
  /** Throws when the document cannot be read whole and cannot be mended. */
  load(document: string): LoadedDocument
  /** Writes the rows in one transaction, and gives their sequence numbers. */
  append(batch: LogBatch): readonly number[]
  compact(document: string, upTo: number, snapshot: Uint8Array): void
  raiseEpoch(prefix: string): void
  /** Gives every document, and those still to be begun, the epoch `epoch` or a later one that none has had. */
  beginNewLife(epoch: number): void
  remove(prefix: string): void
  close(): void
}

/**
 * Opens the tables in the database file at `path`, making what is missing. Every commit is flushed to the disk. Damage is
 * told to `report` when it is found, and mended where it can be. Throws when another process has them open, before
 * anything is made or changed.
 */
export function openLogTables(path: string, report: (damage: LogDamage) => void): LogTables {
  const unlock = lockDatabase(path)
  let database: DatabaseSync | null = null
  const close = (): void => {
    database?.close()
    unlock()
  }
  try {
    database = openDatabase(path)
    migrateLog(database)
    return { ...logTables(database, report), close }
  } catch (cause) {
    close()
    throw cause
  }
}

/** The tables in `database`, which has their newest shape; `close` closes it. */
export function logTables(database: DatabaseSync, report: (damage: LogDamage) => void): LogTables {
  const documents = readDocuments(database)
  const tellDoubts = (during: LogDamage['during']): void => {
    if (!documents.areWhole()) report(listDamage(during, true))
  }
  tellDoubts('open')
  const reading = logReading(database)
  const mending = logMending(database, reading)

  const insertDocument = database.prepare(
    'insert into log_documents (id, name, epoch, head, crc) values (?, ?, ?, ?, ?)',
  )
  const setHead = database.prepare('update log_documents set head = ? where id = ?')
  const setEpoch = database.prepare('update log_documents set epoch = ?, crc = ? where id = ?')
  const insertRow = database.prepare('insert into log_rows (document, seq, by, crc, bytes) values (?, ?, ?, ?, ?)')
  const insertClient = database.prepare(
    'insert into log_clients (document, client, participant, crc) values (?, ?, ?, ?) on conflict do nothing',
  )
  const insertSnapshot = database.prepare(
    'insert or replace into log_snapshots (document, up_to, crc, bytes) values (?, ?, ?, ?)',
  )
  const snapshotBefore = database.prepare(
    'select max(up_to) as up_to from log_snapshots where document = ? and up_to < ?',
  )
  const trimSnapshots = database.prepare('delete from log_snapshots where document = ? and up_to < ?')
  const trimRows = database.prepare('delete from log_rows where document = ? and seq <= ?')
  const erase = ['log_rows', 'log_snapshots', 'log_clients', 'log_quarantine']
    .map((table) => database.prepare(`delete from ${table} where document = ?`))
    .concat(database.prepare('delete from log_documents where id = ?'))

  /** All of `work` or nothing, and never half a transaction left open. */
  function transact<T>(work: () => T): T {
    database.exec('begin immediate')
    try {
      const result = work()
      database.exec('commit')
      return result
    } catch (cause) {
      if (database.isTransaction) database.exec('rollback')
      throw cause
    }
  }

  const epochs = (): readonly number[] => [...documents.byName.values()].map(({ epoch }) => epoch)
  const { epoch: found, isSound } = readLife(database, epochs())
  let life = found
  if (!isSound) {
    transact(() => writeLife(database, life))
    report(listDamage('open', false))
  }

  function lineOf(name: string): DocumentLine | null {
    const line = documents.byName.get(name)
    if (!line) assert(documents.areWhole(), 'the list of documents is damaged, and this one may be in it')
    return line ?? null
  }

  function add(name: string): DocumentLine {
    const line = { id: documents.nextId(), name, epoch: life, head: 0 }
    insertDocument.run(line.id, name, line.epoch, line.head, documentChecksum(line.id, name, line.epoch))
    return line
  }

  const startingWith = (prefix: string): readonly DocumentLine[] =>
    [...documents.byName.values()].filter(({ name }) => name.startsWith(prefix))

  const begin = (line: DocumentLine, epoch: number): DocumentLine => {
    setEpoch.run(epoch, documentChecksum(line.id, line.name, epoch), line.id)
    return { ...line, epoch }
  }

  /** What the transaction has written is known from now on. */
  const learn = (lines: Iterable<DocumentLine>): void => {
    for (const line of lines) documents.byName.set(line.name, line)
  }

  return {
    load: (name) => {
      const line = lineOf(name)
      if (!line) return { epoch: life, snapshot: null, tail: [], clients: [] }
      const whole = reading.whole(line)
      if (whole) return { epoch: line.epoch, ...whole }
      const { mended, damage, loaded } = transact(() => {
        const mend = mending.mend(line)
        return { ...mend, loaded: present(reading.whole(mend.mended), 'a mended document is whole') }
      })
      learn([mended])
      report(damage)
      return { epoch: mended.epoch, ...loaded }
    },

    append: (batch) => {
      const written = new Map<string, DocumentLine>()
      const sequence = transact(() => {
        const numbers = unpackRows(batch).map(({ document: name, bytes, by, clients }) => {
          const before = written.get(name) ?? lineOf(name) ?? add(name)
          const line = { ...before, head: before.head + 1 }
          insertRow.run(line.id, line.head, by, rowChecksum(line.id, line.head, by, bytes), bytes)
          for (const client of clients) insertClient.run(line.id, client, by, clientChecksum(line.id, client, by))
          written.set(name, line)
          return line.head
        })
        for (const { id, head } of written.values()) setHead.run(head, id)
        return numbers
      })
      learn(written.values())
      return sequence
    },

    compact: (name, upTo, snapshot) => {
      const line = lineOf(name)
      if (!line) return
      transact(() => {
        // rows stay as long as the older of the two generations may need them
        const older = Number(snapshotBefore.get(line.id, upTo)?.['up_to'] ?? 0)
        trimRows.run(line.id, older)
        // first, so that the new snapshot takes the pages of the oldest one
        trimSnapshots.run(line.id, older)
        insertSnapshot.run(line.id, upTo, snapshotChecksum(line.id, upTo, snapshot), snapshot)
      })
    },

    raiseEpoch: (prefix) => {
      learn(transact(() => startingWith(prefix).map((line) => begin(line, line.epoch + 1))))
      tellDoubts('epoch')
    },

    beginNewLife: (epoch) => {
      const lines = [...documents.byName.values()]
      const next = epochs().reduce((most, one) => Math.max(most, one + 1), Math.max(epoch, life + 1))
      learn(
        transact(() => {
          writeLife(database, next)
          return lines.map((line) => begin(line, next))
        }),
      )
      life = next
      tellDoubts('epoch')
    },

    remove: (prefix) => {
      const removed = startingWith(prefix)
      const damaged = documents.damaged(prefix)
      transact(() => {
        const ids = [...removed.map(({ id }) => id), ...damaged.flatMap((line) => line.ids)]
        for (const id of ids) for (const statement of erase) statement.run(id)
      })
      for (const { name } of removed) documents.byName.delete(name)
      for (const line of damaged) documents.forget(line)
      tellDoubts('remove')
      // what was erased is not to linger in the journal either
      database.exec('pragma wal_checkpoint(truncate)')
    },

    close: () => database.close(),
  }
}
