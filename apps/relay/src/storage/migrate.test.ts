import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { migrate } from './migrate.ts'
import { openFacts } from './open-facts.ts'
import { openDatabase } from './open-database.ts'
import { StorageError } from './storage-error.ts'

let directory: string
let path: string
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'tablee-facts-'))
  path = join(directory, 'tablee.db')
})
afterEach(() => rmSync(directory, { recursive: true }))

test('[M1] a new database gets every table, and migrating again changes nothing', () => {
  const database = openDatabase(path)
  migrate(database)
  const tables = database.prepare("select name from sqlite_schema where type = 'table' order by name").all()
  migrate(database)
  expect(tables.map(({ name }) => name)).toEqual([
    'cycles',
    'devices',
    'invitations',
    'live',
    'memberships',
    'participants',
    'registrations',
    'return_links',
    'structures',
    'versions',
    'visits',
  ])
  expect(database.prepare('pragma user_version').get()).toEqual({ user_version: 6 })
  expect(database.prepare('pragma journal_mode').get()).toEqual({ journal_mode: 'wal' })
  expect(database.prepare('pragma synchronous').get()).toEqual({ synchronous: 2 })
  database.close()
})

test('[M2] a database that a newer Tablée wrote is refused and left as it is', async () => {
  const database = openDatabase(path)
  database.exec('pragma user_version = 99')
  database.close()
  await expect(openFacts(path)).rejects.toThrow(/99.*start a newer Tablée/)
  const after = openDatabase(path)
  expect(after.prepare('pragma user_version').get()).toEqual({ user_version: 99 })
  after.close()
})

test('[M3] a migration that fails halfway changes nothing', () => {
  const database = openDatabase(path)
  database.exec('create table participants (id text)')
  expect(() => migrate(database)).toThrow(/participants already exists/)
  expect(database.prepare('select name from sqlite_schema where type = ?').all('table')).toEqual([
    { name: 'participants' },
  ])
  expect(database.prepare('pragma user_version').get()).toEqual({ user_version: 0 })
  database.close()
})

test('[M4] a file that is no database is refused with a line that names it', async () => {
  writeFileSync(path, 'these are no tables, '.repeat(200))
  await expect(openFacts(path)).rejects.toThrow(StorageError)
  await expect(openFacts(path)).rejects.toThrow(path)
})
