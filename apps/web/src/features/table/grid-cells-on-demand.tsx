import { onDemand } from '@tablee/ui'

/** What empties, copies and pastes the cells of a grid: it comes after the rows. */
export const GridCellsOnDemand = onDemand(async () => (await import('./grid-cells.tsx')).GridCells, {
  waiting: () => null,
  failed: () => null,
})
