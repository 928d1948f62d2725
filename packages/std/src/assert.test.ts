import { expect, test } from 'vitest'
import { BrokenInvariant, assert, present, unreachable } from './assert.ts'

test('assert says nothing when the condition holds, and what was promised when it does not', () => {
  expect(() => assert(1, 'one')).not.toThrow()
  expect(() => assert(0, 'a room has a document')).toThrow(new BrokenInvariant('a room has a document'))
  expect(() => assert('', 'a name')).toThrow(BrokenInvariant)
})

test.each([0, '', false, Number.NaN])('%j is present', (value) => {
  expect(present(value, 'a value')).toBe(value)
})

test.each([null, undefined])('%j is not present', (value) => {
  expect(() => present(value, 'a value')).toThrow(new BrokenInvariant('a value'))
})

test('a case that cannot be is named when it is', () => {
  expect(() => unreachable('green' as never)).toThrow(new BrokenInvariant('unexpected case: "green"'))
})

test('a broken invariant is told by its name', () => {
  expect(new BrokenInvariant('why')).toMatchObject({ name: 'BrokenInvariant', message: 'why' })
})
