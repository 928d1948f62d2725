import { cryptoRandom, seededRandom } from '@tablee/std'
import { expect, test } from 'vitest'
import { CardId, newId } from './ids.ts'

test('a fresh id is an id, and two are never the same', () => {
  const ids = Array.from({ length: 2000 }, () => newId<CardId>(cryptoRandom))
  expect(ids.filter((id) => !CardId.safeParse(id).success)).toEqual([])
  expect(new Set(ids).size).toBe(ids.length)
})

test('one seed gives one id', () => {
  expect(newId(seededRandom(4))).toBe(newId(seededRandom(4)))
  expect(newId(seededRandom(4))).not.toBe(newId(seededRandom(5)))
})

test.each([
  '',
  'short',
  'a'.repeat(33),
  'with space',
  '../../etc',
  'abcdefg%00',
  'abcdefgh\n',
  '__proto__',
  'constructor',
  'toString',
  12345678,
  null,
])('%j is no id', (value) => {
  expect(CardId.safeParse(value).success).toBe(false)
})
