import type * as Y from 'yjs'
import type { DrawingDocuments } from '../../src/drawing/drawing-layers.ts'
import { LAYERS } from '../../src/drawing/drawing-layers.ts'
import { recordsIn } from './records-in.ts'

/** The cells of records whose present write is another's, with what they hold; those of `among` alone, where it is given. */
export function foreignCells(
  documents: DrawingDocuments,
  among?: Readonly<Record<string, unknown>>,
): Readonly<Record<string, unknown>> {
  const cells: [string, unknown][] = []
  for (const layer of LAYERS) {
    const mine = documents[layer].clientID
    for (const [id, record] of recordsIn(documents[layer])) {
      for (const [key, item] of record._map) {
        const name = `${layer} ${id} ${key}`
        if (among ? Object.hasOwn(among, name) : isOthers(item, mine)) cells.push([name, record.get(key)])
      }
    }
  }
  return Object.fromEntries(cells)
}

function isOthers(item: Y.Item, mine: number): boolean {
  return !item.deleted && item.id.client !== mine
}
