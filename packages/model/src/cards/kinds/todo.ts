import type { KindSpec } from '../kind-spec.ts'
import { date, several, state } from './field-makers.ts'

/** What someone does before the next session. */
export const todo: KindSpec = {
  kind: 'todo',
  label: { fr: 'À faire', en: 'To do' },
  plural: { fr: 'Choses à faire', en: 'Things to do' },
  title: { fr: 'Ce qu’il y a à faire', en: 'What there is to do' },
  fields: {
    who: several('participant', 'Qui s’en charge', 'Who takes care of it'),
    due: date('Pour quand', 'By when'),
    state: state({ 'to-do': ['À faire', 'To do'], done: ['Fait', 'Done'] }),
  },
  quick: [],
}
