import type { KindSpec } from '../kind-spec.ts'
import { line } from './field-makers.ts'

/** What is kept for another time, so that it is not lost. */
export const parking: KindSpec = {
  kind: 'parking',
  label: { fr: 'À reprendre', en: 'For later' },
  plural: { fr: 'Sujets à reprendre', en: 'Subjects for later' },
  title: { fr: 'Le sujet à reprendre', en: 'The subject for later' },
  fields: { when: line('Quand en reparler', 'When to come back to it') },
  quick: [],
}
