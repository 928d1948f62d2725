import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { readDelimited } from './delimited-text.ts'
import { writeDelimited } from './write-delimited.ts'

test('[OUT1] nothing that is copied out is a formula', () => {
  expect(writeDelimited([['=1+1', '+33', '-2', '@a', '\tb', 'a=b']], ';')).toBe(`'=1+1;'+33;'-2;'@a;"'\tb";a=b`)
})

test('[OUT2] what is copied out comes back the same', () => {
  const cell = fc.string({ unit: fc.constantFrom('a', 'é', '"', '\t', ';', '\n', ' ') }).map((text) => text.trim())
  fc.assert(
    fc.property(fc.array(fc.tuple(cell, fc.constant('fin')), { minLength: 1 }), fc.boolean(), (rows, isCopied) => {
      // a file whose cells hold tabs is read as one that is cut by tabs
      const some = isCopied ? rows : rows.map((row) => row.map((each) => each.replaceAll('\t', '')))
      expect(readDelimited(writeDelimited(some, isCopied ? '\t' : ';'))).toEqual(some)
    }),
  )
})
