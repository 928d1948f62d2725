import type { CycleSnapshot, FieldSpec, Kind, Language } from '@tablee/model'
import { Day, KINDS, dayFormat, inLanguage, questionMark } from '@tablee/model'
import { present } from '@tablee/std'
import type { Translate } from '@tablee/words'
import type { Cell, Row, Sheet } from 'write-excel-file/node'
import writeExcelFile from 'write-excel-file/node'
import type { NumberedQuestion, RoadmapLine } from './roadmap-lines.ts'
import { numberedQuestions, roadmapLines } from './roadmap-lines.ts'
import { sheetFilters } from './sheet-filter.ts'
import { sheetText } from './sheet-text.ts'

/**
 * The roadmap as an `.xlsx` file: a sheet of its lines, with real dates, and one of the validated questions.
 * Removed lines are left out; every other line is in it, even an empty one.
 */
export async function roadmapWorkbook(snapshot: CycleSnapshot, t: Translate, language: Language): Promise<Uint8Array> {
  const lines = roadmapLines(snapshot, language)
  const questions = numberedQuestions(snapshot)
  const sheets = [linesSheet(snapshot, lines, t, language), questionsSheet(snapshot, questions, t, language)]
  const ranges = sheets.map(({ data }) => ({
    header: HEADER_ROW,
    last: data.length - 1,
    columns: data[HEADER_ROW]?.length ?? 1,
  }))
  const workbook = writeExcelFile(sheets, { fontFamily: 'Calibri', fontSize: 11, features: [sheetFilters(ranges)] })
  return new Uint8Array(await workbook.toBuffer())
}

/** Rows above a table: its heading, when it was taken, and an empty one. */
const HEADER_ROW = 3
const DATE_FORMAT: Readonly<Record<Language, string>> = { fr: 'dd/mm/yyyy', en: 'd mmm yyyy' }
const INK = '#1f2933'
const HEADER_FILL = '#e3efed'
const RULE = { bottomBorderColor: '#c9d3d1', bottomBorderStyle: 'thin' } as const

type ExcelSheet = Sheet<Buffer> & { data: Row[] }

function linesSheet(
  snapshot: CycleSnapshot,
  lines: readonly RoadmapLine[],
  t: Translate,
  language: Language,
): ExcelSheet {
  const label = (field: string): string => inLanguage(specOf('roadmap-line', field).label, language)
  const columns = [
    { title: t('exports.roadmap.line'), width: 7 },
    { title: inLanguage(KINDS['roadmap-line'].title, language), width: 42 },
    { title: label('questions'), width: 38 },
    { title: label('lead'), width: 26 },
    { title: label('partners'), width: 30 },
    { title: label('public'), width: 24 },
    { title: label('start'), width: 13 },
    { title: label('due'), width: 13 },
    { title: label('state'), width: 14 },
    { title: t('exports.roadmap.detail'), width: 48 },
  ]
  const rows = lines.map((line, index): Row => [
    { value: index + 1, ...CELL, align: 'center' },
    text(line.title || t('exports.roadmap.withoutTitle'), 'bold'),
    text(line.questions.map(({ number, title }) => (number === null ? title : `${number}. ${title}`)).join('\n')),
    text(line.lead),
    text(line.partners.join(', ')),
    text(line.public),
    date(line.start, language),
    date(line.due, language),
    text(line.state),
    text(line.detail),
  ])
  return sheet(
    t('exports.roadmap.sheet'),
    t('exports.roadmap.heading', { title: snapshot.plan.title }),
    taken(snapshot, t, language),
    columns,
    rows,
  )
}

function questionsSheet(
  snapshot: CycleSnapshot,
  questions: readonly NumberedQuestion[],
  t: Translate,
  language: Language,
): ExcelSheet {
  const label = (field: string): string => inLanguage(specOf('question', field).label, language)
  const columns = [
    { title: t('exports.questions.number'), width: 10 },
    { title: inLanguage(KINDS.question.label, language), width: 60 },
    { title: label('stake'), width: 40 },
    { title: label('public'), width: 28 },
    { title: label('scope'), width: 28 },
    { title: t('exports.questions.lines'), width: 14 },
  ]
  const rows = questions.map(({ number, card, lines }): Row => [
    {
      value: number,
      ...CELL,
      align: 'center',
      fontWeight: 'bold',
      textColor: '#ffffff',
      backgroundColor: questionMark(number).color,
    },
    text(card.title, 'bold'),
    ...['stake', 'public', 'scope'].map((field) =>
      text(typeof card.fields[field] === 'string' ? card.fields[field] : ''),
    ),
    { value: lines, ...CELL, align: 'center' },
  ])
  return sheet(
    t('exports.questions.sheet'),
    t('exports.questions.heading'),
    taken(snapshot, t, language),
    columns,
    rows,
  )
}

const CELL = { alignVertical: 'top', wrap: true, textColor: INK, ...RULE } as const

function sheet(
  name: string,
  heading: string,
  subtitle: string,
  columns: readonly { title: string; width: number }[],
  rows: Row[],
): ExcelSheet {
  return {
    sheet: name,
    orientation: 'landscape',
    stickyRowsCount: HEADER_ROW + 1,
    columns: columns.map(({ width }) => ({ width })),
    data: [
      [{ value: sheetText(heading), fontWeight: 'bold', fontSize: 16, textColor: INK }],
      [{ value: sheetText(subtitle), textColor: INK }],
      [],
      columns.map(({ title }): Cell => ({
        ...CELL,
        value: title,
        fontWeight: 'bold',
        backgroundColor: HEADER_FILL,
        alignVertical: 'center',
      })),
      ...rows,
    ],
  }
}

function text(value: string, fontWeight?: 'bold'): Cell {
  return value === ''
    ? { ...CELL }
    : { ...CELL, value: sheetText(value), type: String, format: '@', ...(fontWeight ? { fontWeight } : {}) }
}

/** Spreadsheets count days from here, and show those before as signs of an error. */
const FIRST_DAY = '1900-03-01'

/** A day as a real date; what is not a day, or a slip such as 0206, is kept as the words it is. */
function date(day: string, language: Language): Cell {
  if (!Day.safeParse(day).success || day < FIRST_DAY) return text(day)
  return { ...CELL, value: new Date(`${day}T00:00:00Z`), type: Date, format: DATE_FORMAT[language], align: 'left' }
}

function taken({ at, plan }: CycleSnapshot, t: Translate, language: Language): string {
  const day = dayFormat(language, { dateStyle: 'long', timeZone: 'Europe/Paris' })(at)
  return plan.territory === ''
    ? t('exports.roadmap.takenWithoutTerritory', { day })
    : t('exports.roadmap.taken', { territory: plan.territory, day })
}

function specOf(kind: Kind, field: string): FieldSpec {
  return present(KINDS[kind].fields[field], `no field ${field} in ${kind}`)
}
