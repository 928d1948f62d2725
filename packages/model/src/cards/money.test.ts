import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { MOST_MONEY, moneyWords, readMoney } from './money.ts'

test.each([
  ['12500', 12_500],
  ['12 500', 12_500],
  ['12\u202f500\u00a0€', 12_500],
  ['12 500 euros', 12_500],
  ['1 euro', 1],
  ['800 EUR', 800],
  ['12,5', 12.5],
  ['12,50 €', 12.5],
  ['12.50', 12.5],
  ['1.234', 1234],
  ['1,234,567', 1_234_567],
  ['1.234,50', 1234.5],
  ['1,234.5', 1234.5],
  ['0', 0],
  ['1 000 000 000', MOST_MONEY],
])('[MONEY1] « %s » is read as people write it', (text, amount) => {
  expect(readMoney(text)).toBe(amount)
})

test.each(['', '€', 'beaucoup', '-5', '12,345 6,7', '1 000 000 001', '12 500 ?', '3k€', '1e5', '0x10', '12,', ',5'])(
  '[MONEY2] « %s » says no amount',
  (text) => {
    expect(readMoney(text)).toBeNull()
  },
)

test('[MONEY3] amounts are written with the no-break spaces of French, and cents only where there are some', () => {
  expect(moneyWords(12_500, 'fr')).toBe('12\u202f500\u00a0€')
  expect(moneyWords(12.5, 'fr')).toBe('12,50\u00a0€')
  expect(moneyWords(12_500, 'en')).toBe('€12,500')
})

test('[MONEY4] what is written in French is read back', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: MOST_MONEY * 100 }), (cents) => {
      expect(readMoney(moneyWords(cents / 100, 'fr'))).toBe(cents / 100)
    }),
  )
})
