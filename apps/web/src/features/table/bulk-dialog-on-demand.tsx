import { dialogOnDemand } from '../../app/dialog-on-demand.tsx'

/** What changes one field of many rows. */
export const BulkDialogOnDemand = dialogOnDemand(async () => (await import('./bulk-dialog.tsx')).BulkDialog)
