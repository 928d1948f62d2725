import type { Grid } from '@tablee/imports'
import { decodeText, readDelimited } from '@tablee/imports'
import type { Sheet, WorkbookRefusal } from '@tablee/imports/workbook'
import type { Result } from '@tablee/std'
import { err, ok } from '@tablee/std'

/** Why a file gives no table; the sentence is `imports.refusals.<code>` of the catalogue. */
export type FileRefusal = 'file-too-large' | 'not-a-table' | 'workbook-too-large' | 'took-too-long' | 'empty'

/** Most bytes of a file, and most characters of what is pasted. */
const MOST_BYTES = 8 * 1024 * 1024
/** A workbook that is not read by then (ms) is given up. */
const MOST_TIME = 30_000

/** The sheets of a spreadsheet file; a csv file has one, without a name. */
export async function readFile(file: File): Promise<Result<readonly Sheet[], FileRefusal>> {
  if (file.size > MOST_BYTES) return err('file-too-large')
  const bytes = new Uint8Array(await file.arrayBuffer())
  if (isZip(bytes)) return sheetsRead(await inWorker(bytes))
  // what no text holds: an old workbook, a picture
  if (!hasMark(bytes) && bytes.subarray(0, 4_096).includes(0)) return err('not-a-table')
  return sheetsRead(ok([{ name: '', grid: readDelimited(decodeText(bytes)) }]))
}

/** The rows of cells that were pasted. */
export function readPasted(text: string): Result<Grid, FileRefusal> {
  return text.length > MOST_BYTES ? err('file-too-large') : ok(readDelimited(text))
}

function sheetsRead(
  read: Result<readonly Sheet[], WorkbookRefusal | 'took-too-long'>,
): Result<readonly Sheet[], FileRefusal> {
  if (!read.ok) return err(read.error === 'not-a-workbook' ? 'not-a-table' : read.error)
  const told = read.value.filter(({ grid }: { readonly grid: Grid }) => grid.length > 0)
  return told.length > 0 ? ok(told) : err('empty')
}

/** Read in a thread that ends with it, or is ended. */
function inWorker(bytes: Uint8Array): Promise<Result<readonly Sheet[], WorkbookRefusal | 'took-too-long'>> {
  return new Promise((resolve) => {
    const worker = new Worker(new URL('./workbook-worker.ts', import.meta.url), { type: 'module' })
    const settle = (read: Result<readonly Sheet[], WorkbookRefusal | 'took-too-long'>): void => {
      clearTimeout(timer)
      worker.terminate()
      resolve(read)
    }
    const timer = setTimeout(() => settle(err('took-too-long')), MOST_TIME)
    worker.addEventListener('message', ({ data }: MessageEvent<Result<readonly Sheet[], WorkbookRefusal>>) =>
      settle(data),
    )
    worker.addEventListener('error', () => settle(err('not-a-workbook')))
    worker.postMessage(bytes)
  })
}

function isZip([first, second, third]: Uint8Array): boolean {
  return first === 0x50 && second === 0x4b && third === 0x03
}

/** Whether a file begins by saying that it is text in UTF-16, which is full of zeros. */
function hasMark([first, second]: Uint8Array): boolean {
  return (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)
}
