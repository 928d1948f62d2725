import type { DatabaseSync } from 'node:sqlite'
import { Kysely, sql } from 'kysely'
import { cycleRows } from './cycle-rows.ts'
import type { Facts } from './facts.ts'
import { invitationRows } from './invitation-rows.ts'
import { migrate } from './migrate.ts'
import { peopleRows } from './people-rows.ts'
import { openSqlite, sqliteDialect } from './sqlite-dialect.ts'
import { StorageError } from './storage-error.ts'
import type { Tables } from './tables.ts'

/** Opens the facts kept in the SQLite file at `path`, made and migrated as needed. Throws `StorageError`. */
export function openFacts(path: string): Facts {
  const database = openOrExplain(path)
  const db = new Kysely<Tables>({ dialect: sqliteDialect(database) })
  return {
    ...cycleRows(db),
    ...peopleRows(db),
    ...invitationRows(db),
    ping: async () => {
      await sql`select 1`.execute(db)
    },
    close: async () => {
      await db.destroy()
      if (database.isOpen) database.close()
    },
  }
}

function openOrExplain(path: string): DatabaseSync {
  let database: DatabaseSync | null = null
  try {
    database = openSqlite(path)
    migrate(database)
    return database
  } catch (error) {
    database?.close()
    if (error instanceof StorageError) throw error
    const reason = error instanceof Error ? error.message : 'unknown error'
    throw new StorageError(
      'unreadable',
      `DATA_DIR: ${path} ne peut pas être ouvert comme base de données (cannot be opened as a database) · ${reason}`,
      { cause: error },
    )
  }
}
