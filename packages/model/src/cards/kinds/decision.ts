import type { KindSpec } from '../kind-spec.ts'
import { line, lines } from './field-makers.ts'

/** What the group has decided. */
export const decision: KindSpec = {
  kind: 'decision',
  label: { fr: 'Décision', en: 'Decision' },
  plural: { fr: 'Décisions', en: 'Decisions' },
  title: { fr: 'Nous décidons de…', en: 'We decide to…' },
  fields: {
    why: lines('Pourquoi', 'Why'),
    concerned: line('Qui est concerné', 'Who is concerned'),
  },
  quick: [],
}
