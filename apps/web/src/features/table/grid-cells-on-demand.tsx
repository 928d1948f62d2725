import { onDemand } from '@tablee/ui'

/** What empties, copies and pastes the cells of a grid: nobody needs it before they are in one. */
export const GridCellsOnDemand = onDemand(async () => (await import('./grid-cells.tsx')).GridCells, {
  waiting: () => null,
  failed: () => null,
})
