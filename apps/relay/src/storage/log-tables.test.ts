import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { workOn } from '@tablee/std/testing'
import { afterEach, beforeEach, expect, test } from 'vitest'
import * as Y from 'yjs'
import { packRows } from './log-batch.ts'
import type { LogDamage } from './log-damage.ts'
import type { LogTables } from './log-tables.ts'
import { logTables, openLogTables } from './log-tables.ts'
import { openDatabase } from './open-database.ts'

const DOCUMENT = 'cycle/plan'
let folder: string
let path: string
let reports: LogDamage[]
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'tablee-tables-'))
  path = join(folder, 'tablee.db')
  reports = []
})
afterEach(() => rmSync(folder, { recursive: true }))

const open = (): LogTables => openLogTables(path, (report) => reports.push(report))

function change(sql: string): void {
  const database = new DatabaseSync(path)
  database.exec(sql)
  database.close()
}

/** What two people write, one update per row: Léa's rows are odd and build on each other, Paul's even. */
function write(count: number, compactAt: readonly number[] = []): void {
  const tables = open()
  const [lea, paul, whole] = [new Y.Doc(), new Y.Doc(), new Y.Doc()]
  for (let number = 1; number <= count; number += 1) {
    const [by, doc] = number % 2 === 1 ? (['lea', lea] as const) : (['paul', paul] as const)
    const before = Y.encodeStateVector(doc)
    doc.getMap('cards').set(`card-${number}`, number)
    const bytes = Y.encodeStateAsUpdate(doc, before)
    Y.applyUpdate(whole, bytes)
    tables.append(packRows([{ document: DOCUMENT, bytes, by, clients: number < 3 ? [doc.clientID] : [] }]))
    if (compactAt.includes(number)) tables.compact(DOCUMENT, number, Y.encodeStateAsUpdate(whole))
  }
  tables.close()
}

/** Loads the document: the numbers of the cards that are in it, and its epoch. */
function load(): { readonly cards: readonly number[]; readonly epoch: number } {
  const tables = open()
  try {
    const { epoch, snapshot, tail } = tables.load(DOCUMENT)
    const doc = new Y.Doc()
    for (const part of snapshot ? [snapshot, ...tail] : tail) Y.applyUpdate(doc, part)
    const cards = Object.values(doc.getMap<number>('cards').toJSON())
    return { cards: cards.toSorted((one, other) => one - other), epoch }
  } finally {
    tables.close()
  }
}

const upTo = (last: number): readonly number[] => Array.from({ length: last }, (_, index) => index + 1)

test('a damaged row is set aside with those that build on it, the epoch raised, and it is told once', () => {
  write(10)
  change("update log_rows set bytes = x'00' where seq = 5")
  expect(load()).toEqual({ cards: [1, 2, 3, 4, 6, 8, 10], epoch: 1 })
  expect(reports).toEqual([
    { during: 'load', document: DOCUMENT, rows: 1, dependants: 2, snapshots: 0, clients: 0, isLost: true },
  ])
  expect(load()).toEqual({ cards: [1, 2, 3, 4, 6, 8, 10], epoch: 1 })
  expect(reports).toHaveLength(1)
  const database = new DatabaseSync(path)
  expect(database.prepare('select number, reason, by from log_quarantine order by number').all()).toEqual([
    { number: 5, reason: 'damaged', by: 'lea' },
    { number: 7, reason: 'builds on what is damaged', by: 'lea' },
    { number: 9, reason: 'builds on what is damaged', by: 'lea' },
  ])
  database.close()
})

test.each([
  ['gone', 'delete from log_rows where seq = 10'],
  ['said to be of someone else', "update log_rows set by = 'paul' where seq = 9"],
  ['of another type', 'update log_rows set crc = 9007199254740993 where seq = 10'],
])('a row that is %s is found', (_what, damage) => {
  write(10)
  change(damage)
  expect(load().epoch).toBe(1)
  expect(reports).toMatchObject([{ rows: 1, dependants: 0, isLost: true }])
})

test('a damaged snapshot falls back on the one before and the rows since: nothing is lost', () => {
  write(20, [5, 10, 15])
  change("update log_snapshots set bytes = x'ff' where up_to = 15")
  expect(load()).toEqual({ cards: upTo(20), epoch: 0 })
  expect(reports).toEqual([
    { during: 'load', document: DOCUMENT, rows: 0, dependants: 0, snapshots: 1, clients: 0, isLost: false },
  ])
  expect(load()).toEqual({ cards: upTo(20), epoch: 0 })
  expect(reports).toHaveLength(1)
})

test('the first snapshot, damaged, falls back on all rows', () => {
  write(8, [5])
  change("update log_snapshots set bytes = x'ff'")
  expect(load()).toEqual({ cards: upTo(8), epoch: 0 })
})

test('rows are kept as long as the older of two snapshots may need them, and no longer', () => {
  write(20, [5, 10, 15])
  const database = new DatabaseSync(path)
  expect(database.prepare('select min(seq) as first, count(*) as rows from log_rows').get()).toEqual({
    first: 11,
    rows: 10,
  })
  expect(database.prepare('select up_to from log_snapshots order by up_to').all()).toEqual([
    { up_to: 10 },
    { up_to: 15 },
  ])
  database.close()
})

test('with no usable snapshot the load fails and nothing is deleted', () => {
  write(20, [5, 10, 15])
  change("update log_snapshots set bytes = x'ff'")
  const before = readFileSync(path)
  expect(load).toThrow(/nothing that is left/)
  expect(load).toThrow(/nothing that is left/)
  expect(readFileSync(path).equals(before)).toBe(true)
  expect(reports).toEqual([])
})

test('a document of which nothing is left is refused, not empty', () => {
  write(1)
  change("update log_rows set bytes = x'00'")
  expect(load).toThrow(/nothing that is left/)
})

test('a client id of which nobody knows whose it is is forgotten, and a new life begins', () => {
  write(4)
  change("update log_clients set participant = 'someone' where participant = 'lea'")
  expect(load()).toEqual({ cards: upTo(4), epoch: 1 })
  const tables = open()
  expect(tables.load(DOCUMENT).clients.map(({ participant }) => participant)).toEqual(['paul'])
  tables.close()
})

test.each([
  ['damaged', "update log_documents set name = 'cycle/plam'"],
  ['gone', 'delete from log_documents'],
])('when the line of a document is %s, no unknown name is taken for a new document', (_what, damage) => {
  write(4)
  change(damage)
  const tables = open()
  for (const name of [DOCUMENT, 'cycle/plam', 'cycle/live']) {
    expect(() => tables.load(name)).toThrow(/list of documents is damaged/)
    expect(() =>
      tables.append(packRows([{ document: name, bytes: Uint8Array.of(0, 0), by: 'lea', clients: [] }])),
    ).toThrow(/list of documents is damaged/)
  }
  tables.close()
  expect(reports).toMatchObject([{ document: null, isLost: true }])
})

test.each([
  ['the head of a document', 'update log_documents set head = head + (1 << 40)', { rows: 2 ** 40 }],
  ['a snapshot', 'update log_snapshots set up_to = up_to + (1 << 40) where up_to = 15', { rows: 0, snapshots: 1 }],
  ['a row', 'update log_rows set seq = seq + (1 << 40) where seq = 20', { rows: 1 }],
  [
    'a row, beyond what a number can tell exactly,',
    'update log_rows set seq = seq + (1 << 61) where seq = 20',
    { rows: 1 },
  ],
  ['a row, below zero,', 'update log_rows set seq = -seq where seq = 20', { rows: 1 }],
])('the number of %s holds nothing up when it is damaged', (_what, damage, told) => {
  write(20, [5, 10, 15])
  change(damage)
  const {
    value: { cards },
    work,
  } = workOn(load)
  expect(work).toBeLessThan(2_000)
  expect(cards).toEqual(upTo(told.rows === 1 ? 19 : 20))
  expect(reports).toMatchObject([told])
  const tables = open()
  const row = { document: DOCUMENT, bytes: Uint8Array.of(0, 0), by: 'lea', clients: [] }
  expect(tables.append(packRows([row]))).toEqual([told.rows === 1 ? 20 : 21])
  tables.close()
  expect(load().cards).toEqual(cards)
  expect(reports).toHaveLength(1)
})

test('a client id changed to one beyond all numbers is set aside like any other', () => {
  write(4)
  change("update log_clients set client = client + (1 << 60) where participant = 'lea'")
  expect(load()).toEqual({ cards: upTo(4), epoch: 1 })
  expect(load()).toEqual({ cards: upTo(4), epoch: 1 })
  expect(reports).toMatchObject([{ clients: 1, isLost: true }])
})

test.each([
  ['end of its name', "update log_documents set name = 'cycle/plam' where name = 'cycle/plan'"],
  ['epoch', "update log_documents set epoch = 7 where name = 'cycle/plan'"],
  ['id', "update log_documents set id = id + (1 << 60) where name = 'cycle/plan'"],
])('what belongs to a line of which the %s is damaged is erased with the rest of its cycle', (_what, damage) => {
  write(4, [2, 4])
  const other = { document: 'other/plan', bytes: Uint8Array.of(0, 0), by: 'lea', clients: [] }
  let tables = open()
  tables.append(packRows([other]))
  tables.close()
  change(damage)
  tables = open()
  tables.remove('cycle/')
  expect(tables.load('other/plan').tail).toHaveLength(1)
  expect(tables.load(DOCUMENT).tail).toEqual([])
  tables.close()
  const database = new DatabaseSync(path)
  const left = ['log_documents', 'log_rows', 'log_snapshots', 'log_clients'].map(
    (table) => database.prepare(`select count(*) as lines from ${table}`).get()?.['lines'],
  )
  expect(left).toEqual([1, 1, 0, 0])
  database.close()
  expect(reports.map(({ during }) => during)).toEqual(['open'])
})

test.each([
  ['the name is damaged from its beginning', "update log_documents set name = 'ycle/plan'"],
  ['the line is gone', 'delete from log_documents'],
])('when %s, what cannot be erased or begin a new life is told', (_what, damage) => {
  write(4)
  change(damage)
  const tables = open()
  tables.remove('cycle/')
  tables.raiseEpoch('cycle/')
  tables.beginNewLife(9)
  tables.close()
  expect(reports.map(({ during }) => during)).toEqual(['open', 'remove', 'epoch', 'epoch'])
})

test.each([
  ['changed', 'update log_life set epoch = 3'],
  ['beyond all numbers', 'update log_life set epoch = epoch + (1 << 61)'],
  ['gone', 'delete from log_life'],
])('when the life of the log is %s, no document begins in an older one', (_what, damage) => {
  write(4)
  let tables = open()
  tables.beginNewLife(500)
  tables.close()
  change(damage)
  tables = open()
  expect([tables.load(DOCUMENT).epoch, tables.load('cycle/new').epoch]).toEqual([500, 500])
  tables.close()
  open().close()
  expect(reports).toMatchObject([{ during: 'open', document: null, isLost: false }])
})

test('a full disk refuses rows and keeps nothing of them; with room again the next ones are kept', () => {
  write(4)
  const database = openDatabase(path)
  const tables = logTables(database, () => {})
  const pages = Number(database.prepare('pragma page_count').get()?.['page_count'])
  database.exec(`pragma max_page_count = ${pages + 4}`)
  const row = { document: DOCUMENT, bytes: new Uint8Array(60_000), by: 'lea', clients: [9] }
  const other = { ...row, document: 'cycle/new', bytes: Uint8Array.of(0, 0) }
  for (let attempt = 0; attempt < 3; attempt += 1) expect(() => tables.append(packRows([other, row]))).toThrow(/full/)
  expect(tables.load('cycle/new').tail).toEqual([])
  expect(tables.load(DOCUMENT).clients).toHaveLength(2)
  database.exec(`pragma max_page_count = ${pages + 400}`)
  expect(tables.append(packRows([other, row, row]))).toEqual([1, 5, 6])
  tables.close()
})

test('what is erased is in no file any more', () => {
  write(4, [2, 4])
  const tables = open()
  const marker = Buffer.from('une phrase que personne ne doit retrouver')
  tables.append(packRows([{ document: 'cycle/other', bytes: marker, by: 'lea', clients: [] }]))
  tables.compact('cycle/other', 1, marker)
  expect(readFileSync(`${path}-wal`).includes(marker)).toBe(true)
  tables.remove('cycle/o')
  expect([path, `${path}-wal`].map((file) => readFileSync(file).includes(marker))).toEqual([false, false])
  expect(tables.load(DOCUMENT).tail).toHaveLength(0)
  tables.close()
})
