import { Kysely, sql } from 'kysely'
import { cycleRows } from './cycle-rows.ts'
import type { Facts } from './facts.ts'
import { invitationRows } from './invitation-rows.ts'
import { peopleRows } from './people-rows.ts'
import { registrationRows } from './registration-rows.ts'
import type { ServedStatements } from './served-statements.ts'
import { StorageError } from './storage-error.ts'
import type { Tables } from './tables.ts'
import { startThread } from './thread.ts'
import { threadDialect } from './thread-dialect.ts'
import { ThreadFailure } from './thread-failure.ts'
import { versionRows } from './version-rows.ts'
import { visitRows } from './visit-rows.ts'

/** Facts that can end by themselves, after which every call rejects. */
export interface SqliteFacts extends Facts {
  /** Called once with why, when their thread ends though nobody closed it. */
  onFailure(listener: (error: Error) => void): void
}

/**
 * Opens the facts kept in the SQLite file at `path`, made and migrated as needed, on a thread of their own: no flush of
 * the disk holds up the rest. Throws `StorageError`.
 */
export async function openFacts(path: string): Promise<SqliteFacts> {
  const thread = await startThread<ServedStatements>(new URL('./facts-worker.ts', import.meta.url), path).catch(
    (cause: unknown) => {
      throw storageErrorOf(cause)
    },
  )
  const db = new Kysely<Tables>({ dialect: threadDialect(thread) })
  return {
    ...cycleRows(db),
    ...peopleRows(db),
    ...invitationRows(db),
    ...registrationRows(db),
    ...versionRows(db),
    ...visitRows(db),
    ping: async () => {
      await sql`select 1`.execute(db)
    },
    onFailure: thread.onFailure,
    close: async () => {
      await db.destroy()
      await thread.close()
    },
  }
}

/** A `StorageError` of the thread is one here too. */
function storageErrorOf(cause: unknown): unknown {
  if (!(cause instanceof ThreadFailure)) return cause
  const { code, message } = cause
  return code === 'newer-database' || code === 'unreadable' ? new StorageError(code, message, { cause }) : cause
}
