import { DatabaseSync } from 'node:sqlite'
import { LogError } from './log-error.ts'
import { unreadable } from './open-database.ts'

/** How long to wait for whoever is about to end (ms). */
const PATIENCE = 2_000
/** SQLite's code for what another connection has locked (https://sqlite.org/rescode.html). */
const BUSY = 5

/**
 * Keeps the database at `path` for this process alone, by a lock on a file beside it that the system lets go of however
 * the process ends; gives what releases it. To be taken before the database is opened or made. Throws `LogError` when
 * another process has it, `StorageError` when there can be no such file.
 */
export function lockDatabase(path: string): () => void {
  const lock = openLock(path)
  try {
    lock.exec('begin exclusive')
  } catch (cause) {
    lock.close()
    throw isBusy(cause) ? new LogError('in-use', cause) : unreadable(`${path}.lock`, cause)
  }
  return () => lock.close()
}

function openLock(path: string): DatabaseSync {
  try {
    return new DatabaseSync(`${path}.lock`, { timeout: PATIENCE })
  } catch (cause) {
    throw unreadable(path, cause)
  }
}

function isBusy(cause: unknown): boolean {
  return cause instanceof Error && 'errcode' in cause && Number(cause.errcode) % 256 === BUSY
}
