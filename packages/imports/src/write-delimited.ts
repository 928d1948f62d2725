/** Rows as a spreadsheet reads them, cells apart by tabs (to be pasted) or by semicolons (a French csv file). What it would take for a formula is made plain by an apostrophe. */
export function writeDelimited(rows: readonly (readonly string[])[], delimiter: '\t' | ';'): string {
  return rows.map((row) => row.map((cell) => quoted(plain(cell), delimiter)).join(delimiter)).join('\r\n')
}

/** `cell` as words, whatever they begin with (`= + - @`, tab, carriage return; `product.md`, Exports). */
export function plain(cell: string): string {
  return /^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell
}

function quoted(cell: string, delimiter: string): string {
  return cell.includes(delimiter) || /["\r\n\t]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell
}
