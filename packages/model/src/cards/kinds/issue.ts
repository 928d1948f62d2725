import type { KindSpec } from '../kind-spec.ts'
import { line, lines } from './field-makers.ts'

/** What matters to the group. */
export const issue: KindSpec = {
  kind: 'issue',
  label: { fr: 'Enjeu', en: 'Issue' },
  plural: { fr: 'Enjeux', en: 'Issues' },
  title: { fr: 'Ce qui compte', en: 'What matters' },
  fields: {
    stake: lines('Ce qui se joue', 'What is at stake'),
    public: line('Pour qui', 'For whom'),
    findings: lines('Constats', 'Findings'),
  },
  quick: [],
}
