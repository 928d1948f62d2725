import { plain, readDelimited, writeDelimited } from '@tablee/imports'
import { KINDS, MOST_ROWS } from '@tablee/model'
import type { Card } from '@tablee/model'
import { namesIn } from '../import/names-in.ts'
import { pastedCells } from '../import/pasted-table.ts'
import type { CardScope } from '../card/card-scope.ts'
import type { Column } from './column.ts'
import type { PastedBlock } from './paste-block.ts'
import { pasteBlock } from './paste-block.ts'
import type { SheetReader } from './sheet-cell.ts'
import { sheetCell } from './sheet-cell.ts'

/** Puts cells on the clipboard as spreadsheets and documents read them. */
export function putCells(
  data: DataTransfer,
  cards: readonly Card[],
  columns: readonly Column[],
  reader: SheetReader,
): void {
  const said = cards.map((card) => columns.map((column) => sheetCell(card, column, reader)))
  const cells = columns.length > 1 ? [columns.map(({ label }) => label), ...said] : said
  data.setData('text/plain', writeDelimited(cells, '\t'))
  const rows = cells.map((row) => `<tr>${row.map((cell) => `<td>${escaped(plain(cell))}</td>`).join('')}</tr>`)
  data.setData('text/html', `<table>${rows.join('')}</table>`)
}

/** What pasting would write from a cell on: `cards` and `columns` are those from there, `every` column one of the table; null where there is nothing to paste. */
export function takeCells(
  data: Pick<DataTransfer, 'getData'>,
  cards: readonly Card[],
  columns: readonly Column[],
  kind: Card['kind'],
  scope: CardScope,
  every: readonly Column[] = columns,
): PastedBlock | 'too-many-rows' | null {
  const block = readDelimited(pastedCells(data), '\t')
  if (block.length === 0) return null
  if (block.length > MOST_ROWS + 1) return 'too-many-rows'
  return pasteBlock(block, cards, columns, namesIn(scope), KINDS[kind].begun, every)
}

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\n': '<br>',
}

function escaped(text: string): string {
  return text.replaceAll(/[&<>"\n]/g, (character) => ESCAPES[character] ?? character)
}
