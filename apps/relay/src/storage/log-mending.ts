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
    select document, ?, 'row', ?, ifnull(cast(seq as integer), 0), cast(by as text), cast(bytes as blob)
    from log_rows where document = ? and seq is ?`)
  const keepSnapshot = database.prepare(`
    insert into log_quarantine (document, epoch, what, reason, number, by, bytes)
    select document, ?, 'snapshot', 'damaged', ifnull(cast(up_to as integer), 0), null, cast(bytes as blob)
    from log_snapshots where document = ? and up_to is ?`)
  const keepClient = database.prepare(`
    insert into log_quarantine (document, epoch, what, reason, number, by, bytes)
    select document, ?, 'client', 'damaged', ifnull(cast(client as integer), 0), cast(participant as text), null
    from log_clients where document = ? and client is ?`)
  const deleteRow = database.prepare('delete from log_rows where document = ? and seq is ?')
  const deleteSnapshot = database.prepare('delete from log_snapshots where document = ? and up_to is ?')
  const deleteClient = database.prepare('delete from log_clients where document = ? and client is ?')
  const putSnapshot = database.prepare(
    'insert or replace into log_snapshots (document, up_to, crc, bytes) values (?, ?, ?, ?)',
  )
  const update = database.prepare('update log_documents set epoch = ?, head = ?, crc = ? where id = ?')

  return {
    mend: (line) => {
      const { id, epoch } = line
      const snapshots = reading.snapshots(id)
      const clients = reading.clients(id).filter(({ isWhole }) => !isWhole)
      const remains = present(
        gatherRemains(snapshots, reading.rows(id), line.head),
        'nothing that is left of the document can be used',
      )
      const { head } = remains
      const unusable = snapshots.filter(({ number, bytes }) => bytes === null || number > remains.from)

      for (const { key } of unusable) {
        keepSnapshot.run(epoch, id, key)
        deleteSnapshot.run(id, key)
      }
      for (const [reason, lines] of [
        ['damaged', remains.damaged],
        ['builds on what is damaged', remains.dependants],
      ] as const) {
        for (const { key } of lines) {
          keepRow.run(epoch, reason, id, key)
          deleteRow.run(id, key)
        }
      }
      for (const { key } of clients) {
        keepClient.run(epoch, id, key)
        deleteClient.run(id, key)
      }
      putSnapshot.run(id, head, snapshotChecksum(id, head, remains.state), remains.state)

      const isLost = remains.missing + clients.length > 0
      const mended = { ...line, head, epoch: isLost ? epoch + 1 : epoch }
      update.run(mended.epoch, head, documentChecksum(id, line.name, mended.epoch), id)
      return {
        mended,
        damage: {
          during: 'load',
          document: line.name,
          rows: remains.missing,
          dependants: remains.dependants.length,
          snapshots: unusable.length,
          clients: clients.length,
          isLost,
        },
      }
    },
  }
}
