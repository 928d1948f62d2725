import type { Card, CardId, CycleSnapshot, Language, StructureId } from '@tablee/model'
import { EMPTY_LIVE } from '@tablee/model'
import { cardWith } from '@tablee/model/testing'
import { loadTranslate } from '@tablee/words'
import fc from 'fast-check'
import { strFromU8, unzipSync } from 'fflate'
import { expect, test } from 'vitest'
import { roadmapWorkbook } from './roadmap-workbook.ts'
import { sheetText } from './sheet-text.ts'

const COLLEGE = 'structure-college' as StructureId
const MERGED = 'structure-merged-0' as StructureId
const MISSION = 'structure-mission' as StructureId
const FIRST = 'question-first-00' as CardId
const SECOND = 'question-second-0' as CardId
const UNNUMBERED = 'question-later-00' as CardId

test('[RW1] a line says its action, questions with their numbers, lead, partners, public, dates and state', async () => {
  const { lines } = await read(
    snapshotOf([
      line('line-one', {
        title: 'Ouvrir un lieu d’écoute',
        detail: 'Deux soirs par semaine\nau centre social',
        fields: {
          questions: [SECOND, UNNUMBERED, FIRST],
          lead: MERGED,
          partners: [MISSION, COLLEGE],
          public: 'Les 12-16 ans',
          start: '2026-09-01',
          due: '2027-06-30',
          state: 'under-way',
        },
      }),
    ]),
  )
  expect(lines[3]).toEqual([
    'Ligne',
    'Action à mener',
    'Question',
    'Structure pilote',
    'Partenaires',
    'Public',
    'Début',
    'Échéance',
    'État',
    'Précisions',
  ])
  expect(lines[4]).toEqual([
    1,
    'Ouvrir un lieu d’écoute',
    '1. Repérer tôt\n2. Raccrocher\nPlus tard',
    'Collège Jean-Zay',
    'Mission locale, Collège Jean-Zay',
    'Les 12-16 ans',
    serial('2026-09-01'),
    serial('2027-06-30'),
    'En cours',
    'Deux soirs par semaine\nau centre social',
  ])
})

test('[RW2] dates are dates for a spreadsheet, in the form of the language', async () => {
  for (const [language, format] of [
    ['fr', 'dd/mm/yyyy'],
    ['en', 'd mmm yyyy'],
  ] as const) {
    const { files } = await read(snapshotOf([line('line-one', { fields: { due: '2027-06-30' } })]), language)
    const cell = /<c r="H5" s="(\d+)"><v>(\d+)<\/v>/.exec(files['xl/worksheets/sheet1.xml'] ?? '')
    expect(cell?.[2]).toBe(String(serial('2027-06-30')))
    expect(files['xl/styles.xml']).toContain(`formatCode="${format}"`)
  }
})

test('a day before those that spreadsheets know is kept as its words', async () => {
  const { lines } = await read(snapshotOf([line('line-one', { fields: { due: '0206-09-01' } })]))
  expect(lines[4]?.[7]).toBe('0206-09-01')
})

test('[RW3] every line that was not removed is there, even an empty one; the soonest due come first', async () => {
  const { lines } = await read(
    snapshotOf([
      line('line-late', { title: 'Plus tard', fields: { due: '2028-01-01' } }),
      line('line-none', { title: 'Sans date' }),
      line('line-gone', { title: 'Retirée', removed: { by: 'someone-00' as never, at: 2 } }),
      line('line-soon', { title: 'Bientôt', fields: { due: '2026-12-01' } }),
      line('line-bare', { title: '' }),
    ]),
  )
  expect(lines.slice(4).map(([, title]) => title)).toEqual(['Bientôt', 'Plus tard', 'Sans date', '(sans intitulé)'])
})

test('[RW4] the questions are listed by number, with how many lines answer them', async () => {
  const { questions } = await read(
    snapshotOf([
      line('line-one', { fields: { questions: [FIRST] } }),
      line('line-two', { fields: { questions: [FIRST] } }),
    ]),
  )
  expect(questions[3]).toEqual(['Numéro', 'Question', 'Enjeu', 'Public', 'Périmètre', 'Lignes de la feuille de route'])
  expect(questions.slice(4).map((row) => [row[0], row[1], row.at(-1)])).toEqual([
    [1, 'Repérer tôt', 2],
    [2, 'Raccrocher', 0],
  ])
})

test('[RW5] each sheet has its title, its day, a header that stays and a filter over its table', async () => {
  const { files, lines, questions } = await read(snapshotOf([line('line-one', { title: 'Une' })]))
  expect(lines[0]).toEqual(['Feuille de route\u00a0: Prévenir le décrochage'])
  expect(lines[1]).toEqual(['Val-d’Ormelle, état au 21 novembre 2026'])
  expect(questions[0]).toEqual(['Nos questions essentielles'])
  const sheet = files['xl/worksheets/sheet1.xml'] ?? ''
  expect(sheet).toContain('ySplit="4"')
  expect(sheet).toContain('state="frozen"')
  expect(sheet).toContain('<autoFilter ref="A4:J5"/>')
  expect(files['xl/workbook.xml']).toContain('name="Feuille de route"')
})

test('[RW6] a roadmap without lines is still a file one can open', async () => {
  const { lines, files } = await read(snapshotOf([]))
  expect(lines).toHaveLength(4)
  expect(files['xl/worksheets/sheet1.xml']).toContain('<autoFilter ref="A4:J4"/>')
})

test('[RW7] no cell is a formula, whatever was written', async () => {
  const payloads = [
    '=1+1',
    '+33 6 00',
    '-2',
    '@SUM(A1)',
    '\t=1',
    '\r=1',
    '=HYPERLINK("http://evil.example")',
    '=cmd|"/c calc"!A0',
  ]
  const { files, lines } = await read(
    snapshotOf(
      payloads.map((title, index) => line(`line-${index}-0000`, { title, detail: title, fields: { public: title } })),
    ),
  )
  const sheet = files['xl/worksheets/sheet1.xml'] ?? ''
  expect(sheet).not.toContain('<f>')
  for (const row of lines.slice(4)) for (const cell of row) expect(String(cell)).not.toMatch(/^[=+\-@\t\r]/)
})

test('[RW8] any text makes a file that reads back, with the same words', async () => {
  const words = fc.oneof(
    fc.string({ unit: 'binary', minLength: 1, maxLength: 60 }),
    fc.constantFrom('constructor', '__proto__', 'toString', '_x003D_1'),
  )
  await fc.assert(
    fc.asyncProperty(fc.array(words, { minLength: 1, maxLength: 20 }), async (titles) => {
      const { lines } = await read(
        snapshotOf(titles.map((title, index) => line(`line-${index}-0000`, { title, at: index }))),
      )
      expect(lines.slice(4).map(([, title]) => title)).toEqual(titles.map(sheetText))
    }),
    { numRuns: 10, endOnFailure: true },
  )
})

test('[RW9] words that mean something to a program stay words', () => {
  expect(sheetText('constructor')).toBe('constructor ')
  expect(sheetText('_x003D_1+1')).toBe('_x005F_x003D_1+1')
  expect(sheetText('une\r\ndeux\rtrois')).toBe('une\ndeux\ntrois')
  expect(sheetText('a\u0000b\ud800')).toBe('ab')
})

test('[RW10] what is too long for a cell is cut, and says so', () => {
  const cut = sheetText('é'.repeat(40_000))
  expect(cut).toHaveLength(32_767)
  expect(cut.endsWith('…')).toBe(true)
})

function line(id: string, change: Partial<Card>): Card {
  return cardWith(id, { kind: 'roadmap-line', title: 'Une action', ...change })
}

function snapshotOf(lines: readonly Card[]): CycleSnapshot {
  const question = (id: CardId, title: string): Card =>
    cardWith(id, { title, kind: 'question', home: 'step-essential' as never })
  const structure = (id: StructureId, name: string, mergedInto: StructureId | null = null) => ({
    id,
    name,
    type: 'association' as const,
    voice: null,
    mergedInto,
  })
  return {
    cycle: 'cycle-under-test' as never,
    at: Date.UTC(2026, 10, 21, 12),
    plan: {
      title: 'Prévenir le décrochage',
      territories: [],
      territory: 'Val-d’Ormelle',
      language: 'fr',
      template: 'collective-impact',
      timeZone: 'Europe/Paris',
      steps: [],
      sessions: [],
      rev: 0,
      by: null,
      aside: { steps: [], sessions: [] },
    },
    live: {
      ...EMPTY_LIVE,
      questions: [
        { card: FIRST, number: 1 },
        { card: SECOND, number: 2 },
      ],
      structures: [
        structure(COLLEGE, 'Collège Jean-Zay'),
        structure(MISSION, 'Mission locale'),
        structure(MERGED, 'College J. Zay', COLLEGE),
      ],
    },
    people: [],
    cards: [
      question(FIRST, 'Repérer tôt'),
      question(SECOND, 'Raccrocher'),
      question(UNNUMBERED, 'Plus tard'),
      ...lines,
    ],
    links: [],
    groups: [],
  }
}

interface ReadBack {
  readonly files: Readonly<Record<string, string>>
  readonly lines: readonly (readonly (string | number)[])[]
  readonly questions: readonly (readonly (string | number)[])[]
}

/** Writes the workbook and reads it back as a spreadsheet would. */
async function read(snapshot: CycleSnapshot, language: Language = 'fr'): Promise<ReadBack> {
  const bytes = await roadmapWorkbook(snapshot, await loadTranslate(language), language)
  const files = Object.fromEntries(
    Object.entries(unzipSync(bytes)).map(([name, content]) => [name, strFromU8(content)]),
  )
  const shared = [...(files['xl/sharedStrings.xml'] ?? '').matchAll(/<si>(.*?)<\/si>/gs)].map(([, item = '']) =>
    [...item.matchAll(/<t[^>]*>(.*?)<\/t>/gs)].map(([, text = '']) => unescapeXml(text)).join(''),
  )
  const rowsOf = (name: string) =>
    [...(files[name] ?? '').matchAll(/<row [^>]*?(?:\/>|>(.*?)<\/row>)/gs)].map(([, cells = '']) =>
      [...cells.matchAll(/<c r="\w+"([^>]*?)(?:\/>|><v>(.*?)<\/v><\/c>)/gs)].map(([, attributes = '', value = '']) =>
        attributes.includes('t="s"') ? (shared[Number(value)] ?? '') : value === '' ? '' : Number(value),
      ),
    )
  return { files, lines: rowsOf('xl/worksheets/sheet1.xml'), questions: rowsOf('xl/worksheets/sheet2.xml') }
}

function unescapeXml(text: string): string {
  return text.replace(
    /&(lt|gt|quot|apos|amp);/g,
    (_, name: string) => ({ lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' })[name] ?? '',
  )
}

/** The number by which spreadsheets count days. */
function serial(day: string): number {
  return (Date.parse(`${day}T00:00:00Z`) - Date.UTC(1899, 11, 30)) / 86_400_000
}
