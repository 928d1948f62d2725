import type { KindSpec } from '../kind-spec.ts'

/** A free note: it can be turned into any other kind, and keeps its text and its place. */
export const idea: KindSpec = {
  kind: 'idea',
  label: { fr: 'Idée', en: 'Idea' },
  plural: { fr: 'Idées', en: 'Ideas' },
  title: { fr: 'Votre idée', en: 'Your idea' },
  fields: {},
  quick: [],
}
