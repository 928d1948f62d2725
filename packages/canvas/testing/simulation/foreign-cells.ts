import * as Y from 'yjs'
import type { BoardDocuments } from './documents.ts'
import { ROOTS } from './documents.ts'

/** Runs `act`, and gives the cells of others that it overwrote or emptied: their keys. */
export function foreignCellsTouched(documents: BoardDocuments, act: () => void): readonly string[] {
  const touched: string[] = []
  const look = (transaction: Y.Transaction): void => {
    const mine = transaction.doc.clientID
    Y.iterateDeletedStructs(transaction, transaction.deleteSet, (struct) => {
      if (struct instanceof Y.Item && struct.parentSub !== null && struct.id.client !== mine)
        touched.push(struct.parentSub)
    })
  }
  for (const root of ROOTS) documents[root].on('afterTransaction', look)
  act()
  for (const root of ROOTS) documents[root].off('afterTransaction', look)
  return touched
}
