import type { LogRow } from '@tablee/room'

/** Rows as they go to the log's thread: their bytes in one buffer, which is handed over and not copied there. */
export interface LogBatch {
  readonly rows: readonly (Omit<LogRow, 'bytes'> & { readonly end: number })[]
  readonly bytes: Uint8Array<ArrayBuffer>
}

/**
 * Packs rows. Their bytes are copied: others go on reading them, and a small view on a large buffer would take all of
 * that buffer with it.
 */
export function packRows(rows: readonly LogRow[]): LogBatch {
  const bytes = new Uint8Array(rows.reduce((sum, row) => sum + row.bytes.length, 0))
  let end = 0
  const packed = rows.map((row) => {
    bytes.set(row.bytes, end)
    end += row.bytes.length
    return { document: row.document, by: row.by, clients: row.clients, end }
  })
  return { rows: packed, bytes }
}

/** The rows of `batch`, their bytes being views on its buffer. */
export function unpackRows({ rows, bytes }: LogBatch): readonly LogRow[] {
  let start = 0
  return rows.map(({ end, ...row }) => {
    const view = bytes.subarray(start, end)
    start = end
    return { ...row, bytes: view }
  })
}
