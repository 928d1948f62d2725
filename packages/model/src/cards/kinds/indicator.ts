import type { KindSpec } from '../kind-spec.ts'
import { choice, line, one, scale } from './field-makers.ts'

/** How one will see whether something has changed. */
export const indicator: KindSpec = {
  kind: 'indicator',
  label: { fr: 'Indicateur', en: 'Indicator' },
  plural: { fr: 'Indicateurs', en: 'Indicators' },
  title: { fr: 'Ce que nous regarderons', en: 'What we shall look at' },
  fields: {
    type: choice(['Type', 'Type'], {
      figure: ['Chiffre', 'Figure'],
      story: ['Récit', 'Story'],
      observation: ['Observation', 'Observation'],
    }),
    baseline: line('Situation de départ', 'Where we start from'),
    target: line('Cible', 'Target'),
    source: line('Source', 'Source'),
    collector: one('structure', 'Qui recueille', 'Who collects'),
    frequency: line('Fréquence', 'How often'),
    effort: scale(3, ['Effort pour le recueillir', 'Effort to collect it'], ['Léger', 'Light'], ['Lourd', 'Heavy']),
    usefulness: scale(3, ['Utilité', 'Usefulness'], ['Peu utile', 'Hardly useful'], ['Très utile', 'Very useful']),
  },
  quick: [],
}
