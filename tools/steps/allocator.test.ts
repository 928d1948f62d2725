import { existsSync } from 'node:fs'
import { expect, test } from 'vitest'
import { allocator } from './allocator.mjs'

test('a relay is given an allocator that exists, unless someone chose another', () => {
  const { LD_PRELOAD: given } = allocator()
  expect(given === undefined || existsSync(given)).toBe(true)
  expect(allocator('/somewhere/else.so')).toEqual({})
  expect(allocator('')).toEqual({})
})
