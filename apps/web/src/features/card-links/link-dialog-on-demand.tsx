import { dialogOnDemand } from '../../app/dialog-on-demand.tsx'

/** The dialog of a link. */
export const LinkDialogOnDemand = dialogOnDemand(async () => (await import('./link-dialog.tsx')).LinkDialog)
