import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { lockDatabase } from './lock-database.ts'
import { openLog } from './log.ts'
import { openStorage } from './open-storage.ts'

const MAIN = join(import.meta.dirname, '../main.ts')
const RESTORED = join(import.meta.dirname, '../cli/restored.ts')

let folder: string
let path: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'tablee-storage-'))
  path = join(folder, 'tablee.db')
})
afterEach(() => rmSync(folder, { recursive: true }))

/** Every file of the folder, with what it holds; a process that reads the file of its own lock would let go of it. */
const files = (): ReadonlyMap<string, string> =>
  new Map(
    readdirSync(folder).map((name) => [name, name.includes('.lock') ? '' : readFileSync(join(folder, name), 'base64')]),
  )

/** Runs a program of the relay on the folder until it ends. */
const run = (program: string): { readonly status: number | null; readonly stderr: string } =>
  spawnSync(process.execPath, [program], {
    env: { PATH: process.env['PATH'], PORT: '0', DATA_DIR: folder },
    encoding: 'utf8',
    timeout: 20_000,
  })

test.each([
  ['the relay', MAIN],
  ['the program for backups', RESTORED],
])(
  'a second process, %s, is refused before it has changed anything of a database of an older shape',
  (_who, program) => {
    const database = new DatabaseSync(path)
    database.exec('create table log_documents (id integer primary key, name text, epoch integer, head integer)')
    database.close()
    const unlock = lockDatabase(path)
    const before = files()
    const { status, stderr } = run(program)
    expect([status, stderr]).toEqual([1, expect.stringContaining('un autre Tablée s’en sert')])
    expect(files()).toEqual(before)
    unlock()
  },
)

test('where there is no database yet, a second process makes none', () => {
  const unlock = lockDatabase(path)
  const before = files()
  const { status, stderr } = run(MAIN)
  expect([status, stderr]).toEqual([1, expect.stringContaining('un autre Tablée s’en sert')])
  expect(files()).toEqual(before)
  expect(files().has('tablee.db')).toBe(false)
  unlock()
})

test('of several that begin at once in an empty folder one opens, and the others are refused', async () => {
  const begun = await Promise.allSettled([1, 2, 3].map(() => openStorage(path, () => {})))
  const opened = begun.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []))
  const refused = begun.flatMap((one) => (one.status === 'rejected' ? [one.reason as unknown] : []))
  expect([opened.length, refused]).toEqual([
    1,
    [expect.objectContaining({ code: 'in-use' }), expect.objectContaining({ code: 'in-use' })],
  ])
  await opened[0]?.facts.ping()
  await opened[0]?.close()
})

test('whoever puts back a damaged backup is told that it is', async () => {
  const log = await openLog(path)
  await log.append([{ document: 'a/plan', bytes: Uint8Array.of(0, 0), by: 'lea', clients: [] }])
  await log.close()
  expect(run(RESTORED)).toMatchObject({ status: 0, stderr: '' })
  const database = new DatabaseSync(path)
  database.exec('update log_documents set epoch = 3')
  database.close()
  expect(run(RESTORED)).toMatchObject({ status: 0, stderr: expect.stringContaining('est abîmée') as string })
})

test('facts that cannot be opened leave the log closed, for whoever comes next', async () => {
  const database = new DatabaseSync(path)
  database.exec('pragma user_version = 99')
  database.close()
  for (let attempt = 0; attempt < 2; attempt += 1) {
    await expect(openStorage(path, () => {})).rejects.toMatchObject({ code: 'newer-database' })
  }
})

test('a folder that is not there is named in one line', async () => {
  await expect(openStorage('/nowhere/at/all/tablee.db', () => {})).rejects.toThrow(
    /^DATA_DIR: \/nowhere\/at\/all\/tablee.db ne peut pas être ouvert/,
  )
})
