import { dialogOnDemand } from '../../app/dialog-on-demand.tsx'

/** The dialog of a card's details: a table has no words for how cards are gathered and linked before it. */
export const DetailsDialogOnDemand = dialogOnDemand(
  async () => (await import('./details-dialog.tsx')).DetailsDialog,
  'list',
)
