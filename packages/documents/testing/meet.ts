import * as Y from 'yjs'

/** Brings each document what the other holds. */
export function meet(left: Y.Doc, right: Y.Doc): void {
  const [fromLeft, fromRight] = [Y.encodeStateAsUpdate(left), Y.encodeStateAsUpdate(right)]
  Y.applyUpdate(right, fromLeft)
  Y.applyUpdate(left, fromRight)
}
