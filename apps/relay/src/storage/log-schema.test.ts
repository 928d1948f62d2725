import { mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { openLog } from './log.ts'
import { openLogTables } from './log-tables.ts'

/** The tables as the first Tablée made them, before there was a version. */
const FIRST_TABLES = `
  create table if not exists log_documents (
    id integer primary key,
    name text not null unique,
    epoch integer not null default 0,
    head integer not null default 0
  ) strict;
  create table if not exists log_rows (
    document integer not null references log_documents (id) on delete cascade,
    seq integer not null,
    bytes blob not null,
    by text not null,
    primary key (document, seq)
  ) strict;
  create table if not exists log_snapshots (
    document integer primary key references log_documents (id) on delete cascade,
    up_to integer not null,
    bytes blob not null
  ) strict;
  insert into log_documents (id, name, epoch, head) values (1, 'cycle/plan', 0, 3), (4, 'cycle/live', 2, 2);
  insert into log_rows (document, seq, bytes, by) values
    (1, 2, x'0202', 'léa'), (1, 3, x'0303', 'paul'), (4, 1, x'0401', 'relay'), (4, 2, x'0402', 'relay');
  insert into log_snapshots (document, up_to, bytes) values (1, 1, x'0101');
`

let folder: string
let path: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'tablee-schema-'))
  path = join(folder, 'tablee.db')
})
afterEach(() => rmSync(folder, { recursive: true }))

function change(sql: string): void {
  const database = new DatabaseSync(path)
  database.exec(sql)
  database.close()
}

test('a log of the first Tablée opens with everything that it held, and goes on', async () => {
  change(FIRST_TABLES)
  const log = await openLog(path)
  expect(await log.load('cycle/plan')).toEqual({
    epoch: 0,
    snapshot: Uint8Array.of(1, 1),
    tail: [Uint8Array.of(2, 2), Uint8Array.of(3, 3)],
    clients: [],
  })
  expect(await log.load('cycle/live')).toMatchObject({
    epoch: 2,
    snapshot: null,
    tail: [
      [4, 1],
      [4, 2],
    ].map((row) => Uint8Array.from(row)),
  })
  expect(await log.append([{ document: 'cycle/plan', bytes: Uint8Array.of(9), by: 'léa', clients: [7] }])).toEqual([4])
  await log.close()
  const again = await openLog(path)
  expect((await again.load('cycle/plan')).clients).toEqual([{ client: 7, participant: 'léa' }])
  await again.close()
})

test('a change of shape that fails halfway changes nothing', () => {
  change(`${FIRST_TABLES} create table log_clients (something text);`)
  expect(() => openLogTables(path, () => {})).toThrow(/log_clients already exists/)
  const database = new DatabaseSync(path)
  expect(database.prepare('select count(*) as rows from log_rows').get()).toEqual({ rows: 4 })
  expect(database.prepare("select 1 from sqlite_schema where name = 'log_version'").get()).toBe(undefined)
  database.close()
})

test('a log that a newer Tablée wrote is refused', async () => {
  openLogTables(path, () => {}).close()
  change('update log_version set version = 99')
  await expect(openLog(path)).rejects.toMatchObject({ code: 'newer-database' })
})

test.each([
  ['empty', 0],
  ['cut off within a page', 5_000],
  ['cut off after a page', 8_192],
])('a database file that is %s is refused and left as it is', async (_what, size) => {
  const tables = openLogTables(path, () => {})
  tables.close()
  truncateSync(path, size)
  await expect(openLog(path)).rejects.toMatchObject({ code: 'open-failed' })
  await expect(openLog(path)).rejects.toMatchObject({ code: 'open-failed' })
})

test('a file that is missing beside its journal is refused, and one that is no database too', async () => {
  writeFileSync(`${path}-wal`, 'something')
  await expect(openLog(path)).rejects.toMatchObject({ code: 'open-failed' })
  rmSync(`${path}-wal`)
  writeFileSync(path, 'these are no tables, '.repeat(1_000))
  await expect(openLog(path)).rejects.toMatchObject({ code: 'open-failed' })
})
