import { expect, test } from 'vitest'
import { readPasted } from './read-file.ts'

const MOST = 8 * 1024 * 1024

test('[IMP5] what is pasted is read as a file is, and refused beyond the same size before it is read', () => {
  expect(readPasted('Nom\tType\nCollège\tÉcole')).toEqual({
    ok: true,
    value: [
      ['Nom', 'Type'],
      ['Collège', 'École'],
    ],
  })
  expect(readPasted('x'.repeat(MOST)).ok).toBe(true)
  expect(readPasted('x'.repeat(MOST + 1))).toEqual({ ok: false, error: 'file-too-large' })
})
