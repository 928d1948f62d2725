import { expect, test } from 'vitest'
import { CLOSE } from './close-codes.ts'
import { REFUSALS } from './refusals.ts'

const COME_BACK: readonly number[] = [CLOSE.rate, CLOSE.restart, CLOSE.full]

test('[PROTO12] each close code has one meaning, and is one that a server may send', () => {
  const codes: readonly number[] = Object.values(CLOSE)
  expect(new Set(codes).size).toBe(codes.length)
  for (const code of codes) expect(code === 1012 || code === 1013 || (code >= 4400 && code <= 4499)).toBe(true)
})

test('[PROTO13] a refusal is worth another attempt exactly when its close code is', () => {
  for (const [code, { close, retry }] of Object.entries(REFUSALS))
    expect([code, retry]).toEqual([code, COME_BACK.includes(close)])
})

test('[PROTO13] every close code answers for a refusal, and every refusal for a close code', () => {
  const used = new Set<number>(Object.values(REFUSALS).map(({ close }) => close))
  expect(used).toEqual(new Set(Object.values(CLOSE)))
})
