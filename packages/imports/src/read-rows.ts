import type { FieldSpec, FieldValue, KindSpec } from '@tablee/model'
import type { Grid } from './grid.ts'
import { TITLE } from './name-columns.ts'
import type { Names } from './names.ts'
import { sameName } from './names.ts'
import type { CellRefusal } from './read-cell.ts'
import { readCell } from './read-cell.ts'

/** How a table is to be read. */
export interface ReadingOptions {
  readonly kind: KindSpec
  /** The first row names the columns. */
  readonly hasHeading: boolean
  /** The field that each column gives; null for one that is left out. */
  readonly columns: readonly (string | null)[]
  readonly names: Names
  /** The titles of the cards that are there already. */
  readonly titles: readonly string[]
}

/** A cell that was not understood, by its place in its row. */
export interface RefusedCell extends CellRefusal {
  readonly column: number
  readonly field: string
}

/** One row as the card that it would make. */
export interface ReadRow {
  /** Its number in the table, from 1 on, the heading counted. */
  readonly number: number
  readonly cells: readonly string[]
  readonly values: Readonly<Record<string, FieldValue>>
  readonly refused: readonly RefusedCell[]
  /** A card, or a row above, is called the same. */
  readonly isKnown: boolean
}

/** The rows of a table that say something, each read whole: what was not understood is told beside what was. */
export function readRows(grid: Grid, options: ReadingOptions): readonly ReadRow[] {
  const known = new Set(options.titles.map(sameName))
  const rows: ReadRow[] = []
  for (const [index, cells] of grid.entries()) {
    const isHeading = options.hasHeading && index === 0
    if (isHeading || cells.every((cell) => cell === '')) continue
    const row = readRow(cells, options)
    const title = sameName(typeof row.values[TITLE] === 'string' ? row.values[TITLE] : '')
    rows.push({ ...row, number: index + 1, cells, isKnown: title !== '' && known.has(title) })
    known.add(title)
  }
  return rows
}

function readRow(
  cells: readonly string[],
  { kind, columns, names }: ReadingOptions,
): Pick<ReadRow, 'values' | 'refused'> {
  const values: Record<string, FieldValue> = {}
  const refused: RefusedCell[] = []
  for (const [column, field] of columns.entries()) {
    const spec = field === null ? null : specOf(kind, field)
    if (field === null || !spec) continue
    const text = cells[column] ?? ''
    const read = readCell(text, spec, names)
    if (!read.ok) refused.push({ ...read.error, column, field })
    else if (read.value !== '') values[field] = read.value
    else if (field === TITLE) refused.push({ problem: 'title-missing', words: '', column, field })
  }
  return { values: withStructure(values, kind, names), refused }
}

/** The sheet of a structure that takes part in the cycle is its sheet, told or not. */
function withStructure(
  values: Readonly<Record<string, FieldValue>>,
  kind: KindSpec,
  { structures }: Names,
): Readonly<Record<string, FieldValue>> {
  const title = values[TITLE]
  if (kind.kind !== 'actor' || values['structure'] !== undefined || typeof title !== 'string') return values
  const called = structures.filter(({ name }) => sameName(name) === sameName(title))
  return called.length === 1 && called[0] ? { ...values, structure: called[0].id } : values
}

function specOf(kind: KindSpec, field: string): FieldSpec | null {
  if (field === TITLE) return { type: 'text', long: false, label: kind.title }
  return Object.hasOwn(kind.fields, field) ? (kind.fields[field] ?? null) : null
}
