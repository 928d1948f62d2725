import type { Result } from '@tablee/std'
import { err, ok } from '@tablee/std'
import { strFromU8, unzipSync, zipSync } from 'fflate'
import readWorkbookFile from 'read-excel-file/universal'
import type { Grid } from './grid.ts'
import { tidyGrid } from './grid.ts'

/** A sheet of a workbook that says something. */
export interface Sheet {
  readonly name: string
  readonly grid: Grid
}

/** Why a workbook was not read: it is none, or it unfolds to more than a list of people and actions needs. */
export type WorkbookRefusal = 'not-a-workbook' | 'workbook-too-large'

/** Most bytes that the sheets of a workbook may come to once unpacked. */
const MOST_UNPACKED = 32 * 1024 * 1024
/** The last row and column that a sheet may speak of: what reads it makes every one before. */
const LAST_ROW = 20_000
const LAST_COLUMN = 500

/** The sheets of an xlsx file. Formulas give what they came to when it was saved; days are written `YYYY-MM-DD`. */
export async function readWorkbook(bytes: Uint8Array): Promise<Result<readonly Sheet[], WorkbookRefusal>> {
  const unpacked = unpack(bytes)
  if (!unpacked.ok) return unpacked
  try {
    const sheets = await readWorkbookFile(unpacked.value)
    const told = sheets.map(({ sheet, data }) => ({
      name: sheet,
      grid: tidyGrid(data.map((row) => row.map(cellText))),
    }))
    return ok(told.filter(({ grid }) => grid.length > 0))
  } catch {
    return err('not-a-workbook')
  }
}

/** The same file, packed without being made smaller: unpacking what comes out here can fill no memory, and needs no thread. */
function unpack(bytes: Uint8Array): Result<ArrayBuffer, WorkbookRefusal> {
  let size = 0
  try {
    const files = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        const isRead = /\.xml(\.rels)?$/.test(name)
        // a file that unfolds to more than it says is cut there
        if (isRead) size += originalSize
        return isRead && size <= MOST_UNPACKED
      },
    })
    if (size > MOST_UNPACKED || Object.values(files).some(isTooFar)) return err('workbook-too-large')
    return ok(zipSync(files, { level: 0 }).buffer)
  } catch {
    return err('not-a-workbook')
  }
}

const ADDRESS = /<(?:\w+:)?(?:row|c)\b[^>]*?\sr\s*=\s*(?:"([^"]*)"|'([^']*)')/g

/** Whether an address of a row or a cell is past the last, or written so that it cannot be told. */
function isTooFar(file: Uint8Array): boolean {
  for (const [, double, single] of strFromU8(file).matchAll(ADDRESS)) {
    const parts = /^([A-Z]{0,3})(\d{1,7})$/.exec(double ?? single ?? '')
    if (!parts || Number(parts[2]) > LAST_ROW || columnNumber(parts[1] ?? '') > LAST_COLUMN) return true
  }
  return false
}

/** A is 1, Z 26, AA 27. */
function columnNumber(letters: string): number {
  return [...letters].reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0)
}

function cellText(value: unknown): string {
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? '' : value.toISOString().slice(0, 10)
  if (typeof value === 'boolean') return value ? 'oui' : 'non'
  if (typeof value === 'number') return numberText(value)
  return typeof value === 'string' ? value : ''
}

/** Without the error of binary fractions; three decimals get a fourth, or they would be read as thousands. */
function numberText(value: number): string {
  const text = String(Number(value.toPrecision(15)))
  return /^-?\d{1,3}\.\d{3}$/.test(text) ? `${text}0` : text
}
