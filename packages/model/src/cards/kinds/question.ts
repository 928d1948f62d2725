import type { KindSpec } from '../kind-spec.ts'
import { line, lines, state } from './field-makers.ts'

/** A question that the group may carry together. Its validation and its number are facts, not fields. */
export const question: KindSpec = {
  kind: 'question',
  label: { fr: 'Question', en: 'Question' },
  plural: { fr: 'Questions', en: 'Questions' },
  title: { fr: 'Comment allons-nous… ?', en: 'How shall we…?' },
  fields: {
    stake: lines('Enjeu', 'Stake'),
    public: line('Public', 'People concerned'),
    scope: line('Périmètre', 'Scope'),
    state: state({
      proposed: ['Proposée', 'Proposed'],
      kept: ['Retenue', 'Kept'],
      later: ['Gardée pour plus tard', 'Kept for later'],
    }),
  },
  quick: [],
}
