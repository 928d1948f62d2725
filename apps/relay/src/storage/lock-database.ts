import { DatabaseSync } from 'node:sqlite'
import { LogError } from './log-error.ts'

/** How long to wait for whoever is about to end (ms). */
const PATIENCE = 2_000

/**
 * Keeps the database at `path` for this process alone, by a lock on a file beside it that the system lets go of however
 * the process ends; gives what releases it. Throws `LogError` when another process has it.
 */
export function lockDatabase(path: string): () => void {
  const lock = new DatabaseSync(`${path}.lock`, { timeout: PATIENCE })
  try {
    lock.exec('begin exclusive')
  } catch (cause) {
    lock.close()
    throw new LogError('in-use', cause)
  }
  return () => lock.close()
}
