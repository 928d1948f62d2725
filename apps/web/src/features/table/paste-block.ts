import type { CellRefusal, Grid, Names } from '@tablee/imports'
import { isReadable, readCell, sameName } from '@tablee/imports'
import type { RowChange } from '@tablee/documents'
import type { Card, FieldValue } from '@tablee/model'
import { isConsented } from '@tablee/model'
import type { Column } from './column.ts'

/** A cell of a block that is not pasted: its row among those of the block, from 1 on. */
export interface UnpastedCell extends CellRefusal {
  readonly row: number
  readonly field: string
}

/** What pasting a block would write. */
export interface PastedBlock {
  readonly rows: readonly RowChange[]
  /** How many of them are new. */
  readonly added: number
  readonly refused: readonly UnpastedCell[]
  /** The columns that the first row of the block names in another order than theirs; none where it lies as it is. */
  readonly named: readonly Column[]
  /** Columns of the block beyond the last of the table, or that are no cells there. */
  readonly columnsLeft: number
}

/**
 * `block` laid over `columns` and `cards` from their first on, as in a spreadsheet; rows beyond the last card are new. Where
 * its first row names other columns, among `every` one of the table, its cells go to those.
 */
export function pasteBlock(
  block: Grid,
  cards: readonly Card[],
  columns: readonly Column[],
  names: Names,
  begun: Card['fields'] = {},
  every: readonly Column[] = columns,
): PastedBlock {
  const [first = []] = block
  const inPlace = saysLabels(first, columns)
  const named = inPlace ? [] : namedColumns(first, every)
  const laid = named.length > 0 ? named : columns
  const rows = inPlace || named.length > 0 ? block.slice(1) : block
  const refused: UnpastedCell[] = []
  const changes = rows.map((cells, index): RowChange => {
    const card = cards[index] ?? null
    const values: Record<string, FieldValue> = card ? {} : { ...begun }
    for (const [at, text] of cells.entries()) {
      const column = laid[at]
      if (!column || !isReadable(column.spec)) continue
      const read = readCell(text, column.spec, names)
      if (read.ok) values[column.name] = read.value
      else refused.push({ ...read.error, row: index + 1, field: column.name })
    }
    for (const { name, spec } of laid.filter((column) => column !== undefined && column !== null)) {
      const words = values[name]
      if (typeof words !== 'string' || words === '' || isConsented(spec, { ...card?.fields, ...values })) continue
      delete values[name]
      refused.push({ problem: 'not-agreed', words, row: index + 1, field: name })
    }
    return { card, values }
  })
  const width = Math.max(0, ...rows.map((cells) => cells.length))
  const taken = laid.slice(0, width).filter((column) => column && isReadable(column.spec)).length
  return {
    rows: changes,
    added: Math.max(0, rows.length - cards.length),
    refused,
    named: named.filter((column) => column !== null),
    columnsLeft: width - taken,
  }
}

/** The column that each cell of a heading names, each once, null for one that names none; nothing where the row is no heading. */
function namedColumns(cells: readonly string[], every: readonly Column[]): readonly (Column | null)[] {
  const called = cells.map((cell) => every.find(({ label }) => sameName(label) === sameName(cell)) ?? null)
  const named = called.map((column, at) => (called.indexOf(column) === at ? column : null))
  return named.filter((column) => column !== null).length > 1 ? named : []
}

/** Whether the first row only names the columns that it would be laid over. */
function saysLabels(cells: readonly string[], columns: readonly Column[]): boolean {
  return cells.length > 1 && cells.every((cell, at) => sameName(columns[at]?.label ?? '') === sameName(cell))
}
