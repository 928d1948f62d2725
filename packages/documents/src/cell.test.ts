import { expect, test } from 'vitest'
import * as Y from 'yjs'
import type { Cell } from './cell.ts'
import { stampOf, writeCell } from './cell.ts'
import { createHistory } from './history.ts'

const cellOf = (doc: Y.Doc): Cell => ({ doc, map: doc.getMap('fields'), key: 'state' })

test('two writes of one value are two, and emptying is one more', () => {
  const cell = cellOf(new Y.Doc())
  const stamps = [undefined, 'kept', 'kept', undefined].map((value) => {
    cell.doc.transact(() => writeCell(cell, value))
    return stampOf(cell)
  })
  expect(stamps[0]).toBeNull()
  expect(new Set(stamps).size).toBe(4)
})

test('a stamp stays the same while nobody writes, though Yjs merges what was emptied', () => {
  const cell = cellOf(new Y.Doc())
  let inside: string | null = null
  cell.doc.transact(() => writeCell(cell, 'planned'))
  cell.doc.transact(() => writeCell(cell, 'done'))
  cell.doc.transact(() => {
    writeCell(cell, undefined)
    inside = stampOf(cell)
  })
  expect(stampOf(cell)).toBe(inside)
})

test('a cell that was emptied by undoing is filled again by redoing, as many times as it was written', () => {
  const cell = cellOf(new Y.Doc())
  const history = createHistory()
  const values = ['to-confirm', 'planned', 'under-way', 'done']
  for (const value of values) history.record((write) => write(cell, value))
  const undone = values.map(() => [history.undo(), cell.map.get('state')])
  const redone = values.map(() => [history.redo(), cell.map.get('state')])
  expect(undone).toEqual([...values.slice(0, -1).toReversed(), undefined].map((value) => [true, value]))
  expect(redone).toEqual(values.map((value) => [true, value]))
})
