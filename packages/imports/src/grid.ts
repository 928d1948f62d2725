/** What a table made elsewhere says: its rows, top to bottom, and their cells, in words. Rows may be of unlike lengths. */
export type Grid = readonly (readonly string[])[]

/** `rows` with cells that can be shown and compared: lines end in `\n`, controls and lost halves of characters are left out; no empty rows at the end. */
export function tidyGrid(rows: readonly (readonly string[])[]): Grid {
  const tidy = rows.map((row) => row.map(tidyCell))
  const last = tidy.findLastIndex((row) => row.some((cell) => cell !== ''))
  return tidy.slice(0, last + 1)
}

/** Controls, and marks that would turn the writing of what comes after them. */
const UNSEEN = /[[\p{Control}--[\t\n]]\u202a-\u202e\u2066-\u2069\ufeff]/gv

function tidyCell(cell: string): string {
  return cell.toWellFormed().replaceAll(/\r\n?/g, '\n').replaceAll(UNSEEN, '').trim()
}
