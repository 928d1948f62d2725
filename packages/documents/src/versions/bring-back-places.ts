import type * as Y from 'yjs'
import { readPlacements } from '../boards.ts'
import { placementCell } from '../card-cells.ts'
import type { BringingBack, WriteBack } from './bringing-back.ts'
import { writeCellOver } from './write-cell-over.ts'

/** Where cards and groups lay on a board; what was placed since stays where it is. */
export function bringBackPlaces(former: Y.Doc, { parts }: BringingBack): readonly WriteBack[] {
  if (!parts.has('places')) return []
  const placements = readPlacements(former)
  return [
    (doc) => {
      for (const [placed, place] of placements) writeCellOver(placementCell(doc, placed), { ...place })
    },
  ]
}
