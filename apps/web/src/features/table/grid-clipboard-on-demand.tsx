import { onDemand } from '@tablee/ui'

/** What copies and pastes the cells of a grid: nobody needs it before they are in one. */
export const GridClipboardOnDemand = onDemand(async () => (await import('./grid-clipboard.tsx')).GridClipboard, {
  waiting: () => null,
  failed: () => null,
})
