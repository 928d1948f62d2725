import { readFile } from 'node:fs/promises'
import type { Download } from '@playwright/test'
import { strFromU8, unzipSync } from 'fflate'

/** A cell as it lies in the file: its text, or its number and whether its format shows that number as a date. */
export interface Cell {
  readonly text: string
  readonly isDate: boolean
}

/** The cells of the sheet `name` of a downloaded `.xlsx`, row by row, read from its XML as a spreadsheet program would. */
export async function readSheet(download: Download, name: string): Promise<readonly (readonly Cell[])[]> {
  const files = unzipSync(new Uint8Array(await readFile(await download.path())))
  const part = (path: string): string => {
    const bytes = files[path]
    return bytes ? strFromU8(bytes) : ''
  }
  const names = [...part('xl/workbook.xml').matchAll(/<sheet [^>]*name="([^"]*)"/g)].map((match) => match[1])
  const index = names.indexOf(name)
  if (index < 0) throw new Error(`No sheet « ${name} » among ${names.join(', ')}`)
  const shared = [...part('xl/sharedStrings.xml').matchAll(/<si>(.*?)<\/si>/gs)].map((match) => textIn(match[1] ?? ''))
  const dateStyles = dateStylesIn(part('xl/styles.xml'))
  const sheet = part(`xl/worksheets/sheet${index + 1}.xml`)
  return [...sheet.matchAll(/<row [^>]*?(?:\/>|>(.*?)<\/row>)/gs)].map(([, row = '']) =>
    [...row.matchAll(/<c ([^>]*?)(?:\/>|>(.*?)<\/c>)/gs)].map(([, attributes = '', content = '']): Cell => {
      const value = /<v>(.*?)<\/v>/s.exec(content)?.[1] ?? ''
      if (/t="s"/.test(attributes)) return { text: shared[Number(value)] ?? '', isDate: false }
      if (/t="inlineStr"/.test(attributes)) return { text: textIn(content), isDate: false }
      const style = Number(/s="(\d+)"/.exec(attributes)?.[1] ?? -1)
      return { text: unescaped(value), isDate: value !== '' && dateStyles.has(style) }
    }),
  )
}

/** The day (`YYYY-MM-DD`) that a spreadsheet's date number stands for: days since 30 December 1899. */
export function dayOf(cell: Cell): string {
  const day = new Date(Date.UTC(1899, 11, 30))
  day.setUTCDate(day.getUTCDate() + Number(cell.text))
  return day.toISOString().slice(0, 10)
}

function textIn(xml: string): string {
  return unescaped([...xml.matchAll(/<t[^>]*>(.*?)<\/t>/gs)].map((match) => match[1]).join(''))
}

function unescaped(text: string): string {
  return text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&')
}

/** The indexes of the cell formats that show a date: a format with a day and a year in it. */
function dateStylesIn(styles: string): ReadonlySet<number> {
  const formats = new Map(
    [...styles.matchAll(/<numFmt numFmtId="(\d+)" formatCode="([^"]*)"/g)].map(([, id, code]) => [id, code ?? '']),
  )
  const cells = /<cellXfs[^>]*>(.*?)<\/cellXfs>/s.exec(styles)?.[1] ?? ''
  const ids = [...cells.matchAll(/<xf ([^>]*)>/g)].map(
    ([, attributes = '']) => /numFmtId="(\d+)"/.exec(attributes)?.[1] ?? '',
  )
  return new Set(
    ids.flatMap((id, index) => (/d.*y|y.*d/i.test(formats.get(id) ?? '') || /^(14|15)$/.test(id) ? [index] : [])),
  )
}
