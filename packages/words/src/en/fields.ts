import type { Same } from '../catalogue.ts'
import type { fields as fr } from '../fr/fields.ts'

export const fields: Same<typeof fr> = {
  example: 'For example: {{example}}',
  optionsFind: 'Look for it in the list',
  noStructures: 'No organisation has come yet. Everyone chooses their own on arriving.',
  noPeople: 'Nobody is here yet.',
  noTerritories: 'The list of territories is empty. The facilitation team can add a municipality, a neighbourhood…',
  addTerritory: 'Add a territory',
  territoryName: 'Name of the territory',
  territoryType: 'Type of territory',
  territoryMissing: 'Write the name of the territory.',
  territoryKnown: 'This territory is already in the list.',
  territoryAdded: '“{{name}}” is in the list of territories.',
  gone: '(no longer here)',
  outOf: '{{value}} out of {{max}}',
  moneyUnread: 'Write an amount in euros, such as 12,500.',
  partNumber: '{{label}} {{number}}',
  removePart: 'Remove: {{part}}',
  partAdded: 'Added.',
  partRemoved: 'Removed. “Undo” puts it back.',
  noParts: 'Nothing for now.',
  consentFirst:
    'Ask this person for their agreement first. Once you have chosen “Yes” under “{{consent}}”, you can write here.',
  contactErased: 'The contact is erased, with the agreement.',
  contactInCopies:
    'If this card was handed on to other steps, each of its copies keeps the contact: take the agreement back there too.',
  heldBack: 'Something was written here without agreement: nobody is shown it.',
  eraseHeldBack: 'Erase what was written',
  heldBackErased: 'Erased. “Undo” brings it back.',
  problems: {
    'due-before-start': 'It is due before it starts.',
    'milestone-after-due': 'A milestone comes after the line is due.',
    'partner-is-lead': 'An organisation cannot be a partner of itself: take it off the list.',
    'funding-over-cost': 'The funding is more than the cost: check the amounts.',
    'not-how-shall-we': 'An essential question begins with “How shall we…”.',
    'stakeholder-without-name': 'Write who brings or gains.',
  },
}
