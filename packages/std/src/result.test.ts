import { expect, test } from 'vitest'
import { err, ok } from './result.ts'

test('a success carries its value, a refusal its error', () => {
  expect(ok(3)).toEqual({ ok: true, value: 3 })
  expect(err({ code: 'full' })).toEqual({ ok: false, error: { code: 'full' } })
})
