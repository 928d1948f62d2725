import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import type { LoadedDocument } from '@tablee/room'
import { seededRandom } from '@tablee/std'
import { afterAll, expect, test } from 'vitest'
import * as Y from 'yjs'
import { packRows } from './log-batch.ts'
import type { LogDamage } from './log-damage.ts'
import { openLogTables } from './log-tables.ts'

const SEED = 20_261_122
const DAMAGES = 1_000
/** In which life the documents are written. */
const LIFE = 1_000
const folder = mkdtempSync(join(tmpdir(), 'tablee-damage-'))
const path = join(folder, 'tablee.db')
afterAll(() => rmSync(folder, { recursive: true }))

/** Three documents, each with two generations of snapshots and rows since, written by three people. */
function writeDocuments(): ReadonlyMap<string, string> {
  const tables = openLogTables(path, () => {})
  tables.beginNewLife(LIFE)
  const written = new Map<string, string>()
  for (const name of ['cycle/plan', 'cycle/content:one', 'cycle/content:two']) {
    const people = ['lea', 'paul', 'nadia'].map((by) => ({ by, doc: new Y.Doc(), isNew: true }))
    const whole = new Y.Doc()
    for (let number = 1; number <= 90; number += 1) {
      const author = people[number % people.length] ?? people[0]
      if (!author) throw new Error('someone writes')
      // they know of each other only now and then: some rows build on others' rows, some only on their own
      if (number % 10 === 0) for (const { doc } of people) Y.applyUpdate(doc, Y.encodeStateAsUpdate(whole))
      const bytes = updateOf(author.doc, () =>
        author.doc.getMap('cards').set(`card-${number % 30}`, `${author.by} ${number} ${'x'.repeat(number)}`),
      )
      Y.applyUpdate(whole, bytes)
      const clients = author.isNew ? [author.doc.clientID] : []
      author.isNew = false
      tables.append(packRows([{ document: name, by: author.by, bytes, clients }]))
      if (number === 30 || number === 60) tables.compact(name, number, Y.encodeStateAsUpdate(whole))
    }
    written.set(name, contentOf([Y.encodeStateAsUpdate(whole)]))
  }
  tables.close()
  return written
}

const written = writeDocuments()
const sound = readFileSync(path)
const random = seededRandom(SEED)
const below = (most: number): number => new DataView(random.bytes(4).buffer).getUint32(0) % most

/** Up to eight bytes next to each other, anywhere. */
function damageBytes(): string {
  const damaged = Buffer.from(sound)
  const at = below(damaged.length)
  random.bytes(1 + below(8)).forEach((byte, index) => {
    if (at + index < damaged.length) damaged[at + index] = byte
  })
  writeFileSync(path, damaged)
  return `byte ${at}`
}

const NUMBERS = [
  ['log_documents', 'id', ['id', 'epoch', 'head']],
  ['log_rows', 'document, seq', ['document', 'seq', 'crc']],
  ['log_snapshots', 'document, up_to', ['document', 'up_to', 'crc']],
  ['log_clients', 'document, client', ['document', 'client', 'crc']],
  ['log_life', 'epoch', ['epoch', 'crc']],
] as const

/** One bit of one number, the high ones too. */
function damageNumber(): string {
  writeFileSync(path, sound)
  const [table, key, columns] = NUMBERS[below(NUMBERS.length)] ?? NUMBERS[0]
  const column = columns[below(columns.length)] ?? columns[0]
  const bit = below(63)
  const database = new DatabaseSync(path)
  const lines = Number(database.prepare(`select count(*) as lines from ${table}`).get()?.['lines'])
  const line = below(lines)
  const mask = 2n ** BigInt(bit)
  database.exec(`
    update or ignore ${table} set ${column} = (${column} | ${mask}) - (${column} & ${mask})
    where (${key}) = (select ${key} from ${table} order by ${key} limit 1 offset ${line})`)
  database.close()
  return `bit ${bit} of ${column} in line ${line} of ${table}`
}

test.each([
  ['bytes', damageBytes, ['whole', 'mended', 'told', 'refused', 'closed']],
  ['numbers', damageNumber, ['whole', 'mended', 'told', 'refused']],
] as const)(
  `after any of ${DAMAGES} damages to %s a document is whole, or what is lost is told, or it is refused`,
  (_what, damageIt, kinds) => {
    const outcomes = { whole: 0, mended: 0, told: 0, refused: 0, closed: 0 }
    const faults: string[] = []

    for (let damage = 0; damage < DAMAGES; damage += 1) {
      for (const journal of ['-wal', '-shm']) rmSync(path + journal, { force: true })
      const where = damageIt()
      const lines = linesIn(path)
      const must = (holds: boolean, what: string): void => {
        if (!holds) faults.push(`${what}: seed ${SEED}, damage ${damage}, ${where}`)
      }
      const reports: LogDamage[] = []
      const tables = attempt(() => openLogTables(path, (report) => reports.push(report)))
      if (!tables) {
        outcomes.closed += 1
        continue
      }
      for (const [name, content] of written) {
        const before = reports.length
        const loaded = attempt(() => tables.load(name))
        const report = reports.at(before)
        if (!loaded) outcomes.refused += 1
        else if (contentOf(partsOf(loaded)) === content) outcomes[report ? 'mended' : 'whole'] += 1
        else {
          outcomes.told += 1
          must(report?.document === name && report.isLost, 'a loss is told')
          must(loaded.epoch === LIFE + 1, 'a loss begins a new life')
          must(contentOf(partsOf(loaded)) !== '[]', 'no document becomes empty')
        }
        if (loaded && report) {
          const again = contentOf(partsOf(tables.load(name)))
          must(again === contentOf(partsOf(loaded)) && reports.length === before + 1, 'what is told is mended')
        }
      }
      const begun = attempt(() => tables.load('cycle/not-begun'))
      must(!begun || begun.epoch >= LIFE, 'no old life comes back')
      tables.close()
      must(linesIn(path) >= lines, 'nothing is deleted')
    }
    expect(faults).toEqual([])
    // damage of each kind was met
    expect(Math.min(...kinds.map((kind) => outcomes[kind]))).toBeGreaterThan(5)
  },
  120_000,
)

function updateOf(doc: Y.Doc, change: () => void): Uint8Array {
  const before = Y.encodeStateVector(doc)
  change()
  return Y.encodeStateAsUpdate(doc, before)
}

const partsOf = ({ snapshot, tail }: LoadedDocument): readonly Uint8Array[] => (snapshot ? [snapshot, ...tail] : tail)

function contentOf(parts: readonly Uint8Array[]): string {
  const doc = new Y.Doc()
  for (const part of parts) Y.applyUpdate(doc, part)
  const cards = Object.entries(doc.getMap('cards').toJSON()).toSorted(([one], [other]) => (one < other ? -1 : 1))
  return JSON.stringify(cards)
}

/** How many rows and snapshots are there, in their place or set aside; 0 where that cannot be read. */
function linesIn(file: string): number {
  const database = new DatabaseSync(file)
  const count = attempt(() =>
    ['log_rows', 'log_snapshots', 'log_quarantine']
      .map((table) => Number(database.prepare(`select count(*) as lines from ${table}`).get()?.['lines']))
      .reduce((sum, lines) => sum + lines),
  )
  database.close()
  return count ?? 0
}

function attempt<T>(work: () => T): T | null {
  try {
    return work()
  } catch {
    return null
  }
}
