import type { DatabaseSync } from 'node:sqlite'
import { lifeChecksum } from './log-checksum.ts'

/** The epoch with which documents begin. */
export interface LogLife {
  readonly epoch: number
  /** False when it was damaged: then it is made from the documents, none of which has an older one. */
  readonly isSound: boolean
}

/** Reads it; `epochs` are those of the documents. */
export function readLife(database: DatabaseSync, epochs: Iterable<number>): LogLife {
  const select = database.prepare('select epoch, crc from log_life')
  select.setReadBigInts(true)
  const line = select.get()
  const epoch = Number(line?.['epoch'])
  if (Number(line?.['crc']) === lifeChecksum(epoch)) return { epoch, isSound: true }
  return { epoch: [...epochs].reduce((most, one) => Math.max(most, one), 0), isSound: false }
}

/** Writes it, whatever was there. */
export function writeLife(database: DatabaseSync, epoch: number): void {
  database.exec('delete from log_life')
  database.prepare('insert into log_life (epoch, crc) values (?, ?)').run(epoch, lifeChecksum(epoch))
}
