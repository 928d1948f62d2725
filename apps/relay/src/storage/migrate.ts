import type { DatabaseSync } from 'node:sqlite'
import { StorageError } from './storage-error.ts'
import { facts } from './migrations/0001-facts.ts'
import { registrations } from './migrations/0002-registrations.ts'
import { versions } from './migrations/0003-versions.ts'
import { visits } from './migrations/0004-visits.ts'
import { told } from './migrations/0005-told.ts'
import { sharedVersions } from './migrations/0006-shared-versions.ts'

/** Every change of the tables of facts, in order; the number of those applied is the database's `user_version`. */
const MIGRATIONS: readonly string[] = [facts, registrations, versions, visits, told, sharedVersions]

/**
 * Brings `database` to the newest shape, in one transaction: killed halfway, it changes nothing.
 * Throws `StorageError` for a database that a newer Tablée has written.
 */
export function migrate(database: DatabaseSync): void {
  database.exec('begin immediate')
  try {
    const version = versionOf(database)
    if (version > MIGRATIONS.length)
      throw new StorageError(
        'newer-database',
        `la base de données vient d’un Tablée plus récent, version ${version} : démarrez une version plus récente (the database has version ${version}, this Tablée knows ${MIGRATIONS.length}: start a newer Tablée)`,
      )
    for (const migration of MIGRATIONS.slice(version)) database.exec(migration)
    database.exec(`pragma user_version = ${MIGRATIONS.length}`)
    database.exec('commit')
  } catch (error) {
    database.exec('rollback')
    throw error
  }
}

function versionOf(database: DatabaseSync): number {
  return Number(database.prepare('pragma user_version').get()?.['user_version'] ?? 0)
}
