/** What was pasted, as cells apart by tabs: the plain text says so itself, unless it was copied from a page. */
export function pastedCells(data: Pick<DataTransfer, 'getData'>): string {
  const text = data.getData('text/plain')
  return text.includes('\t') ? text : (tableText(data.getData('text/html')) ?? text)
}

/** The table in `html` that a page or a document put on the clipboard, as spreadsheets write theirs in plain text; null where there is none. */
function tableText(html: string): string | null {
  // parsed apart: nothing of it runs, nothing is fetched
  const table = new DOMParser().parseFromString(html, 'text/html').querySelector('table')
  if (!table) return null
  return [...table.rows]
    .map((row) => [...row.cells].map((cell) => `"${wordsOf(cell).replaceAll('"', '""')}"`).join('\t'))
    .join('\n')
}

function wordsOf(cell: HTMLTableCellElement): string {
  for (const line of cell.querySelectorAll('br, p + p, div + div, li + li')) line.before('\n')
  return (cell.textContent ?? '').replaceAll(/[^\S\n]+/g, ' ').trim()
}
