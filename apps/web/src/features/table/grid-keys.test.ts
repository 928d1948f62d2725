import { expect, test } from 'vitest'
import { isWritten, placeAfter } from './grid-keys.ts'

const EXTENT = { rows: 100, columns: 6, page: 10 }
const press = (key: string, ctrlKey = false): { key: string; ctrlKey: boolean; metaKey: boolean; altKey: boolean } => ({
  key,
  ctrlKey,
  metaKey: false,
  altKey: false,
})

test.each([
  ['ArrowDown', false, 51, 3],
  ['ArrowUp', false, 49, 3],
  ['ArrowLeft', false, 50, 2],
  ['ArrowRight', false, 50, 4],
  ['Home', false, 50, 0],
  ['End', false, 50, 5],
  ['Home', true, 0, 0],
  ['End', true, 99, 5],
  ['PageDown', false, 60, 3],
  ['PageUp', false, 40, 3],
  ['ArrowDown', true, 99, 3],
])('[KEY1] %s (Ctrl: %s) leads to row %i, column %i', (key, ctrl, row, column) => {
  expect(placeAfter(press(key, ctrl), { row: 50, column: 3 }, EXTENT)).toEqual({ row, column })
})

test('[KEY2] no key leads out of the grid, and others lead nowhere', () => {
  expect(placeAfter(press('ArrowUp'), { row: 0, column: 0 }, EXTENT)).toEqual({ row: 0, column: 0 })
  expect(placeAfter(press('PageDown'), { row: 95, column: 5 }, EXTENT)).toEqual({ row: 99, column: 5 })
  expect(placeAfter(press('Tab'), { row: 5, column: 5 }, EXTENT)).toBeNull()
  expect(placeAfter({ ...press('ArrowUp'), altKey: true }, { row: 5, column: 5 }, EXTENT)).toBeNull()
})

test('[KEY3] a letter, a digit or an emoji begins to write; Space, shortcuts and names of keys do not', () => {
  expect(['é', '7', '😀'].map((key) => isWritten(press(key)))).toEqual([true, true, true])
  expect([press(' '), press('Shift'), press('z', true)].map(isWritten)).toEqual([false, false, false])
})
