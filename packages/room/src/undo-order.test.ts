import { expect, test } from 'vitest'
import * as Y from 'yjs'

/** A list in a list, whose second value was taken back and brought again before both lists were deleted, and undone. */
function restoredList(): Y.Doc {
  const doc = new Y.Doc()
  const list = doc.getArray<Y.Array<unknown>>('list')
  const history = new Y.UndoManager(list, { captureTimeout: 0 })
  const inner = new Y.Array<unknown>()
  list.insert(0, [inner])
  inner.insert(0, ['first'])
  inner.insert(1, ['second'])
  inner.delete(1)
  history.undo()
  history.redo()
  history.undo()
  inner.insert(2, [new Y.Array()])
  list.delete(0)
  history.undo()
  return doc
}

test('[GATE30] a deleted container that undo makes anew holds its items in the same order for everyone', () => {
  const doc = restoredList()
  const other = new Y.Doc()
  Y.applyUpdate(other, Y.encodeStateAsUpdate(doc))
  expect(doc.getArray('list').toJSON()).toEqual([['first', 'second', []]])
  expect(other.getArray('list').toJSON()).toEqual([['first', 'second', []]])
})
