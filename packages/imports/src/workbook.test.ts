import { strToU8, unzipSync, zipSync } from 'fflate'
import { expect, test } from 'vitest'
import writeWorkbook from 'write-excel-file/universal'
import { readWorkbook } from './workbook.ts'

type Cells = readonly (readonly { readonly value: string | number | boolean | Date; readonly format?: string }[])[]

async function written(rows: Cells): Promise<Uint8Array> {
  const blob = await writeWorkbook(rows.map((row) => [...row])).toBlob()
  return new Uint8Array(await blob.arrayBuffer())
}

test('[BOOK1] words, amounts, days and yes or no are read as people would write them', async () => {
  const read = await readWorkbook(
    await written([
      [{ value: 'Nom' }, { value: 'Coût' }, { value: 'Fin' }, { value: 'Fait' }],
      [
        { value: 'Le club' },
        { value: 1234.5 },
        { value: new Date(Date.UTC(2027, 2, 31)), format: 'dd/mm/yyyy' },
        { value: true },
      ],
      [{ value: '=1+1' }, { value: 1.234 }],
    ]),
  )
  expect(read).toEqual({
    ok: true,
    value: [
      {
        name: 'Sheet1',
        grid: [
          ['Nom', 'Coût', 'Fin', 'Fait'],
          ['Le club', '1234.5', '2027-03-31', 'oui'],
          ['=1+1', '1.2340', '', ''],
        ],
      },
    ],
  })
})

test('[BOOK2] what is no workbook, or a broken one, is refused', async () => {
  for (const bytes of [new Uint8Array(), strToU8('Nom;Type'), zipSync({ 'a.xml': strToU8('<a/>') })])
    expect(await readWorkbook(bytes)).toEqual({ ok: false, error: 'not-a-workbook' })
})

test('[BOOK3] a file that unfolds to more than it looks, or speaks of rows far away, is refused before it is unfolded', async () => {
  const bomb = zipSync({ 'xl/worksheets/sheet1.xml': new Uint8Array(33 * 1024 * 1024) }, { level: 1 })
  expect(bomb.length).toBeLessThan(200_000)
  expect(await readWorkbook(bomb)).toEqual({ ok: false, error: 'workbook-too-large' })

  const files = unzipSync(await written([[{ value: 'a' }]]))
  for (const row of ['<row r="900000000">', "<row spans='1:1' r = '900000000'>", '<row r="&#57;"><c r="XFD1"></c>']) {
    const sheet = `<worksheet><sheetData>${row}</row></sheetData></worksheet>`
    const far = zipSync({ ...files, 'xl/worksheets/sheet1.xml': strToU8(sheet) })
    expect(await readWorkbook(far)).toEqual({ ok: false, error: 'workbook-too-large' })
  }
})
