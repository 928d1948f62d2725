import { expect, test } from 'vitest'
import { plainLines } from './plain-lines.ts'

test('lines stay lines, whichever way they end; what shows nothing goes', () => {
  expect(plainLines('  Une idée\r\npar carte.\u2028\n\n\n\u202eDites \u0007tout. \n\u200b')).toBe(
    'Une idée\npar carte.\n\nDites  tout.',
  )
  expect(plainLines('\u200b\n \n')).toBe('')
})
