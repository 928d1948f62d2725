import type { KindSpec } from '../kind-spec.ts'
import { dimension } from './dimension.ts'
import { choice, line, lines, one, parts, several } from './field-makers.ts'

/** A link of a value chain (« maillon »): an activity, what it draws on and what it makes possible. */
export const chainLink: KindSpec = {
  kind: 'chain-link',
  label: { fr: 'Maillon', en: 'Chain link' },
  plural: { fr: 'Maillons', en: 'Chain links' },
  title: { fr: 'L’activité', en: 'The activity' },
  fields: {
    questions: several('question', 'Question', 'Question'),
    family: choice(['Famille', 'Family'], {
      main: ['Principale', 'Main'],
      support: ['Soutien', 'Support'],
    }),
    carrier: one('structure', 'Porteur', 'Carried by'),
    inputs: lines('Ressources puisées', 'Resources drawn on'),
    stakeholders: parts(['Parties prenantes', 'Stakeholders'], ['Ajouter une partie prenante', 'Add a stakeholder'], {
      who: line('Qui', 'Who'),
      brings: line('Apporte', 'Brings'),
      gains: line('Y gagne', 'Gains'),
    }),
    outputs: lines('Réalisations', 'Outputs'),
    changes: parts(['Changements par dimension', 'Changes by dimension'], ['Ajouter un changement', 'Add a change'], {
      dimension,
      what: line('Ce qui change', 'What changes'),
    }),
    value: lines('Valeur créée', 'Value created'),
    renewed: lines('Ressources renouvelées', 'Renewed resources'),
    indicators: lines('Indicateurs', 'Indicators'),
  },
  quick: [],
}
