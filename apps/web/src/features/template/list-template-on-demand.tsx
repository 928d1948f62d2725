import { dialogOnDemand } from '../../app/dialog-on-demand.tsx'

/** What changes the zones of a board from its list: lists do without it, and without its words, until it is asked for. */
export const ListTemplateOnDemand = dialogOnDemand(
  async () => (await import('./list-template.tsx')).ListTemplate,
  'board',
)
