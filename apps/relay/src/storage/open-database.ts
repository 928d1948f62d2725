import { closeSync, existsSync, fsyncSync, openSync, renameSync, rmSync, statSync } from 'node:fs'
import { dirname } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { StorageError } from './storage-error.ts'

/**
 * Opens the database file at `path`, made where there is none: every commit is on disk before it returns, what is deleted
 * is overwritten, and it is patient with another writer. Throws `StorageError` for a file that is not the whole database
 * it was; SQLite alone would take an empty file for a new database.
 */
export function openDatabase(path: string): DatabaseSync {
  let database: DatabaseSync | null = null
  try {
    if (!existsSync(path)) makeDatabase(path)
    else if (statSync(path).size === 0) throw new Error('the file is empty')
    database = open(path)
    return database
  } catch (cause) {
    throw unreadable(path, cause)
  }
}

/** What SQLite says of a database in words for whoever runs the relay. */
export function unreadable(path: string, cause: unknown): StorageError {
  const reason = cause instanceof Error ? cause.message : 'unknown error'
  return new StorageError(
    'unreadable',
    `DATA_DIR: ${path} ne peut pas être ouvert comme base de données (cannot be opened as a database) · ${reason}`,
    { cause },
  )
}

/** A whole database or none appears at `path`: whoever is killed meanwhile leaves no empty file there. */
function makeDatabase(path: string): void {
  if (existsSync(`${path}-wal`)) throw new Error('its journal is there, but the file itself is missing')
  const draft = `${path}.new`
  rmSync(draft, { force: true })
  open(draft).close()
  renameSync(draft, path)
  const folder = openSync(dirname(path), 'r')
  fsyncSync(folder)
  closeSync(folder)
}

function open(path: string): DatabaseSync {
  const database = new DatabaseSync(path, { enableForeignKeyConstraints: true, timeout: 5000 })
  try {
    database.exec('pragma journal_mode = wal; pragma synchronous = full; pragma secure_delete = on')
    // the first read finds out whether it is a database at all
    database.exec('select count(*) from sqlite_schema')
    return database
  } catch (cause) {
    database.close()
    throw cause
  }
}
