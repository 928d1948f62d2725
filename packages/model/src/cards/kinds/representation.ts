import type { KindSpec } from '../kind-spec.ts'
import { choice, lines } from './field-makers.ts'

/** What cooperating means to someone, in a word or an image. */
export const representation: KindSpec = {
  kind: 'representation',
  label: { fr: 'Représentation', en: 'Representation' },
  plural: { fr: 'Représentations', en: 'Representations' },
  title: { fr: 'Un mot ou une image', en: 'A word or an image' },
  fields: {
    why: lines('Pourquoi', 'Why'),
    register: choice(['Registre', 'Register'], {
      drive: ['Moteur', 'Drive'],
      brake: ['Frein', 'Brake'],
      condition: ['Condition', 'Condition'],
    }),
  },
  quick: [],
}
