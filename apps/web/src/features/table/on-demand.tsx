import { UnloadedNotice, onDemand } from '@tablee/ui'
import { dialogOnDemand } from '../../app/dialog-on-demand.tsx'

/** The rows as a grid, for screens wide enough: half a screen does without its code. */
export const RowGridOnDemand = onDemand(async () => (await import('./row-grid.tsx')).RowGrid, {
  waiting: () => null,
  failed: (_, again) => <UnloadedNotice {...again} />,
})

/** What sorts, filters and gathers the rows, and chooses columns. */
export const ViewDialogOnDemand = dialogOnDemand(async () => (await import('./view-dialog.tsx')).ViewDialog)

/** What leaves rows out, said over them. */
export const FilterLineOnDemand = onDemand(async () => (await import('./filter-line.tsx')).FilterLine, {
  waiting: () => null,
  failed: () => null,
})

/** What can be done to the rows that are ticked. */
export const BulkBarOnDemand = onDemand(async () => (await import('./bulk-bar.tsx')).BulkBar, {
  waiting: () => null,
  failed: (_, again) => <UnloadedNotice {...again} />,
})
