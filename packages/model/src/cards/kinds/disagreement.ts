import type { KindSpec } from '../kind-spec.ts'
import { choice, lines } from './field-makers.ts'

/** What people do not agree on, said without sides. */
export const disagreement: KindSpec = {
  kind: 'disagreement',
  label: { fr: 'Désaccord', en: 'Disagreement' },
  plural: { fr: 'Désaccords', en: 'Disagreements' },
  title: { fr: 'Le sujet', en: 'The subject' },
  fields: {
    positions: lines('Positions', 'Positions'),
    stake: lines('Ce qui est en jeu', 'What is at stake'),
    treatment: choice(['Traitement', 'Treatment'], {
      'to-discuss': ['À débattre', 'To be discussed'],
      agreed: ['Accord', 'Agreement'],
      accepted: ['Divergence assumée', 'Accepted difference'],
    }),
  },
  quick: [],
}
