import type { KindSpec } from '../kind-spec.ts'
import { dimension } from './dimension.ts'
import { line, several } from './field-makers.ts'

/** What will have changed, and for whom (« objectif de transformation »). */
export const change: KindSpec = {
  kind: 'change',
  label: { fr: 'Changement', en: 'Change' },
  plural: { fr: 'Changements', en: 'Changes' },
  title: { fr: 'D’ici…, … sera passé de… à…', en: 'By…, … will have gone from… to…' },
  fields: {
    dimension,
    questions: several('question', 'Question', 'Question'),
    horizon: line('Horizon', 'Horizon'),
  },
  quick: [],
}
