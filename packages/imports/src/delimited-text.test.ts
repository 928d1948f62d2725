import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { readDelimited } from './delimited-text.ts'

test('[CELL1] what a spreadsheet copies, and what French and English ones write to a file, is the same table', () => {
  const table = [
    ['Nom', 'Type'],
    ['Collège Jean-Moulin', 'Éducation nationale'],
  ]
  for (const by of ['\t', ';', ','])
    expect(readDelimited(`\ufeff${table.map((row) => row.join(by)).join('\r\n')}\r\n\r\n`)).toEqual(table)
  expect(readDelimited('sep=;\nNom;a,b\n')).toEqual([['Nom', 'a,b']])
})

test('[CELL2] a cell in quotes holds lines and delimiters; quotes that close before other words are words', () => {
  expect(readDelimited('"a\r\nb"\t"dit ""oui"""')).toEqual([['a\nb', 'dit "oui"']])
  expect(readDelimited('"Bonjour" dit-il\tb\n"jamais fermé\tc')).toEqual([
    ['"Bonjour" dit-il', 'b'],
    ['"jamais fermé', 'c'],
  ])
})

test('[CELL3] any cells come back as they were, but for what cannot be seen', () => {
  const cell = fc
    .string({ unit: fc.constantFrom('a', 'é', '"', '\t', ';', ',', '\n', ' ', '😀') })
    .map((text) => text.trim())
  fc.assert(
    fc.property(fc.array(fc.tuple(cell, cell), { minLength: 1 }), (rows) => {
      fc.pre(rows.at(-1)?.some((each) => each !== '') ?? false)
      const text = rows.map((row) => row.map((each) => `"${each.replaceAll('"', '""')}"`).join('\t')).join('\n')
      expect(readDelimited(text)).toEqual(rows)
    }),
  )
})

test('[CELL4] whatever is pasted is read, in little time', () => {
  fc.assert(fc.property(fc.string(), (text) => Array.isArray(readDelimited(text))))
  expect(readDelimited('"",'.repeat(200_000)).length).toBeLessThanOrEqual(1)
  expect(readDelimited(',"a'.repeat(200_000))).toHaveLength(1)
})

test('[CELL5] what cannot be seen, and what turns the writing of the rest, is left out', () => {
  expect(readDelimited('a\u202eb\u0000\ud800;عربي')).toEqual([['ab\ufffd', 'عربي']])
})
