import type { DatabaseSync } from 'node:sqlite'
import { present } from '@tablee/std'
import { documentChecksum, snapshotChecksum } from './log-checksum.ts'
import type { LogDamage } from './log-damage.ts'
import type { DocumentLine } from './log-documents.ts'
import type { LogReading } from './log-reading.ts'
import { gatherRemains } from './log-remains.ts'

/** Sets aside what is damaged of a document. */
export interface LogMending {
  /**
   * Within a transaction: moves what is damaged to the quarantine, with the rows that build on it, and writes what is left
   * as a snapshot. The epoch is raised if something is lost. Throws when nothing can be made of the document.
   */
  mend(line: DocumentLine): { readonly mended: DocumentLine; readonly damage: LogDamage }
}

export function logMending(database: DatabaseSync, reading: LogReading): LogMending {
  const keepRow = database.prepare(`
    insert into log_quarantine (document, epoch, what, reason, number, by, bytes)
    select document, ?, 'row', ?, seq, by, bytes from log_rows where document = ? and seq = ?`)
  const keepSnapshot = database.prepare(`
    insert into log_quarantine (document, epoch, what, reason, number, by, bytes)
    select document, ?, 'snapshot', 'damaged', up_to, null, bytes from log_snapshots where document = ? and up_to = ?`)
  const keepClient = database.prepare(`
    insert into log_quarantine (document, epoch, what, reason, number, by, bytes)
    select document, ?, 'client', 'damaged', client, participant, null from log_clients where document = ? and client = ?`)
  const deleteRow = database.prepare('delete from log_rows where document = ? and seq = ?')
  const deleteSnapshot = database.prepare('delete from log_snapshots where document = ? and up_to = ?')
  const deleteClient = database.prepare('delete from log_clients where document = ? and client = ?')
  const putSnapshot = database.prepare(
    'insert or replace into log_snapshots (document, up_to, crc, bytes) values (?, ?, ?, ?)',
  )
  const update = database.prepare('update log_documents set epoch = ?, head = ?, crc = ? where id = ?')

  return {
    mend: (line) => {
      const { id, epoch } = line
      const snapshots = reading.snapshots(id)
      const rows = reading.rows(id, 0)
      const head = Math.max(line.head, rows.at(-1)?.number ?? 0, snapshots[0]?.number ?? 0)
      const clients = reading.clients(id).filter(({ isWhole }) => !isWhole)
      const remains = present(gatherRemains(snapshots, rows, head), 'nothing that is left of the document can be used')
      const unusable = snapshots.filter(({ number }) => number > remains.from)

      for (const { number } of unusable) {
        keepSnapshot.run(epoch, id, number)
        deleteSnapshot.run(id, number)
      }
      for (const [reason, numbers] of [
        ['damaged', remains.damaged],
        ['builds on what is damaged', remains.dependants],
      ] as const) {
        for (const number of numbers) {
          keepRow.run(epoch, reason, id, number)
          deleteRow.run(id, number)
        }
      }
      for (const { client } of clients) {
        keepClient.run(epoch, id, client)
        deleteClient.run(id, client)
      }
      putSnapshot.run(id, head, snapshotChecksum(id, head, remains.state), remains.state)

      const missing = remains.damaged.length + remains.gone.length
      const isLost = missing + clients.length > 0
      const mended = { ...line, head, epoch: isLost ? epoch + 1 : epoch }
      update.run(mended.epoch, head, documentChecksum(id, line.name, mended.epoch), id)
      return {
        mended,
        damage: {
          document: line.name,
          rows: missing,
          dependants: remains.dependants.length,
          snapshots: unusable.length,
          clients: clients.length,
          isLost,
        },
      }
    },
  }
}
