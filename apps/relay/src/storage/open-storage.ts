import type { LogDamage } from './log-damage.ts'
import type { SqliteLog } from './log.ts'
import { openLog } from './log.ts'
import type { SqliteFacts } from './open-facts.ts'
import { openFacts } from './open-facts.ts'

/** Everything that a relay keeps, in one database. */
export interface RelayStorage {
  readonly log: SqliteLog
  readonly facts: SqliteFacts
  /** Called with why, when a part ends by itself. */
  onFailure(listener: (error: Error) => void): void
  close(): Promise<void>
}

/**
 * Opens the log, then the facts, in the database file at `path`. The log keeps the file for this process alone before
 * anything in it is opened, made or changed, and lets go of it last. Throws `LogError` or `StorageError`.
 */
export async function openStorage(path: string, report: (damage: LogDamage) => void): Promise<RelayStorage> {
  const log = await openLog(path, report)
  const facts = await openFacts(path).catch(async (cause: unknown) => {
    await log.close()
    throw cause
  })
  return {
    log,
    facts,
    onFailure: (listener) => {
      log.onFailure(listener)
      facts.onFailure(listener)
    },
    close: async () => {
      await facts.close()
      await log.close()
    },
  }
}
