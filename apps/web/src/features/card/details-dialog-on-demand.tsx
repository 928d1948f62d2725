import { dialogOnDemand } from '../../app/dialog-on-demand.tsx'

/** The dialog of a card's details. */
export const DetailsDialogOnDemand = dialogOnDemand(async () => (await import('./details-dialog.tsx')).DetailsDialog)
