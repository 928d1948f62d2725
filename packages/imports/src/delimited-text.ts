import type { Grid } from './grid.ts'
import { tidyGrid } from './grid.ts'

/**
 * The cells of `text`, copied from a spreadsheet or read from a csv file: apart by `delimiter`, by default by tabs, else by
 * semicolons, else by commas.
 * A cell in quotes may hold any of them (RFC 4180); quotes that close nowhere, or before other words, are words themselves.
 */
export function readDelimited(text: string, delimiter?: '\t' | ';'): Grid {
  const told = /^\ufeff?sep=([,;\t])\r?\n/i.exec(text)
  const body = text.slice(told?.[0].length ?? 0).replace(/^\ufeff/, '')
  return tidyGrid(rowsOf(body, delimiter ?? told?.[1] ?? delimiterOf(body)))
}

function delimiterOf(text: string): string {
  if (text.includes('\t')) return '\t'
  const [first = []] = rowsOf(text.slice(0, FIRST_WORDS), ';')
  return first.length > 1 ? ';' : ','
}

/** So many characters say how cells are kept apart. */
const FIRST_WORDS = 10_000

function rowsOf(text: string, delimiter: string): readonly (readonly string[])[] {
  const ends = new RegExp(`[${delimiter}\r\n]`, 'g')
  const rows: string[][] = []
  let row: string[] = []
  let at = 0
  for (;;) {
    const { cell, end } = quotedCell(text, at, delimiter) ?? plainCell(text, at, ends)
    row.push(cell)
    if (text[end] === delimiter) {
      at = end + 1
      continue
    }
    rows.push(row)
    row = []
    at = end + (text[end] === '\r' && text[end + 1] === '\n' ? 2 : 1)
    if (at >= text.length) return rows
  }
}

interface Cell {
  readonly cell: string
  /** What comes after it: a delimiter, the end of its line, or of the text. */
  readonly end: number
}

function plainCell(text: string, at: number, ends: RegExp): Cell {
  ends.lastIndex = at
  const end = ends.exec(text)?.index ?? text.length
  return { cell: text.slice(at, end), end }
}

function quotedCell(text: string, at: number, delimiter: string): Cell | null {
  if (text[at] !== '"') return null
  let close = text.indexOf('"', at + 1)
  while (close >= 0 && text[close + 1] === '"') close = text.indexOf('"', close + 2)
  const next = text[close + 1]
  const isCell = close >= 0 && (next === undefined || next === delimiter || next === '\r' || next === '\n')
  return isCell ? { cell: text.slice(at + 1, close).replaceAll('""', '"'), end: close + 1 } : null
}
