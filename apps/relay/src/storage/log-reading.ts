import type { DatabaseSync, SQLOutputValue } from 'node:sqlite'
import type { LoadedDocument } from '@tablee/room'
import { clientChecksum, rowChecksum, snapshotChecksum } from './log-checksum.ts'
import type { DocumentLine } from './log-documents.ts'

/** A line as it was read; its bytes are null when they are not what was written. */
export interface ReadLine {
  /** The number as it stands in the database, by which the line is found again: a damaged one may be anything. */
  readonly key: SQLOutputValue
  /** Number of a row, or that of the last row which a snapshot holds. */
  readonly number: number
  readonly bytes: Uint8Array | null
}

export interface ReadClient {
  /** The client id as it stands in the database. */
  readonly key: SQLOutputValue
  readonly client: number
  readonly participant: string
  readonly isWhole: boolean
}

/** Reads what the log holds of a document, and tells what is damaged. */
export interface LogReading {
  /** The document if everything that it is made of is there and as it was written, else null. */
  whole(line: DocumentLine): Omit<LoadedDocument, 'epoch'> | null
  /** All of them, newest first. */
  snapshots(document: number): readonly ReadLine[]
  /** All of them, in their order. */
  rows(document: number): readonly ReadLine[]
  clients(document: number): readonly ReadClient[]
}

export function logReading(database: DatabaseSync): LogReading {
  // a damaged number may be any: as a BigInt it can always be read
  const prepare = (sql: string): ReturnType<DatabaseSync['prepare']> => {
    const statement = database.prepare(sql)
    statement.setReadBigInts(true)
    return statement
  }
  const snapshotsOf = prepare('select up_to, crc, bytes from log_snapshots where document = ? order by up_to desc')
  const lastSnapshotOf = prepare(
    'select up_to, crc, bytes from log_snapshots where document = ? order by up_to desc limit 1',
  )
  const rowsOf = prepare('select seq, by, crc, bytes from log_rows where document = ? order by seq')
  const rowsAfter = prepare('select seq, by, crc, bytes from log_rows where document = ? and seq > ? order by seq')
  const clientsOf = prepare('select client, participant, crc from log_clients where document = ?')

  const snapshotOf = (document: number, line: Line): ReadLine => {
    const [number, bytes] = [Number(line['up_to']), bytesOf(line)]
    const isSound = Number(line['crc']) === snapshotChecksum(document, number, bytes)
    return { key: line['up_to'] ?? null, number, bytes: isSound ? bytes : null }
  }
  const rowOf = (document: number, line: Line): ReadLine => {
    const [number, bytes] = [Number(line['seq']), bytesOf(line)]
    const crc = rowChecksum(document, number, String(line['by']), bytes)
    return { key: line['seq'] ?? null, number, bytes: Number(line['crc']) === crc ? bytes : null }
  }
  const clientOf = (document: number, line: Line): ReadClient => {
    const [client, participant] = [Number(line['client']), String(line['participant'])]
    const isWhole = Number(line['crc']) === clientChecksum(document, client, participant)
    return { key: line['client'] ?? null, client, participant, isWhole }
  }

  const clients = (document: number): readonly ReadClient[] =>
    clientsOf.all(document).map((line) => clientOf(document, line))

  return {
    clients,
    rows: (document) => rowsOf.all(document).map((line) => rowOf(document, line)),
    snapshots: (document) => snapshotsOf.all(document).map((line) => snapshotOf(document, line)),
    whole: ({ id, head }) => {
      const [last] = lastSnapshotOf.all(id).map((line) => snapshotOf(id, line))
      const from = last?.number ?? 0
      const rows = rowsAfter.all(id, from).map((line) => rowOf(id, line))
      const tail = wholeBytes(rows, from + 1)
      const owners = clients(id)
      if (last?.bytes === null || !tail || from + tail.length !== head) return null
      if (!owners.every(({ isWhole }) => isWhole)) return null
      return {
        snapshot: last?.bytes ?? null,
        tail,
        clients: owners.map(({ client, participant }) => ({ client, participant })),
      }
    },
  }
}

type Line = Readonly<Record<string, SQLOutputValue>>

/** What stands in place of the bytes may be of another type when their line is damaged. */
function bytesOf(line: Line): Uint8Array {
  const bytes = line['bytes']
  return bytes instanceof Uint8Array ? bytes : new Uint8Array()
}

/** The bytes of `rows` if they are numbered from `first` on without a gap and none is damaged. */
function wholeBytes(rows: readonly ReadLine[], first: number): readonly Uint8Array[] | null {
  const bytes: Uint8Array[] = []
  for (const [index, row] of rows.entries()) {
    if (row.number !== first + index || !row.bytes) return null
    bytes.push(row.bytes)
  }
  return bytes
}
