import type { KindSpec } from '../kind-spec.ts'
import { choice, line, lines, one, several } from './field-makers.ts'

/** What a structure does, prepares, or what should be done. */
export const action: KindSpec = {
  kind: 'action',
  label: { fr: 'Action', en: 'Action' },
  plural: { fr: 'Actions', en: 'Actions' },
  title: { fr: 'Intitulé de l’action', en: 'Name of the action' },
  fields: {
    structure: one('structure', 'Structure', 'Organisation'),
    questions: several('question', 'Question(s)', 'Question(s)'),
    public: line('Public', 'People concerned'),
    territories: several('territory', 'Territoire', 'Territory'),
    status: choice(['Statut', 'Status'], {
      exists: ['Existe', 'Exists'],
      planned: ['En projet', 'Planned'],
      'to-create': ['À créer', 'To create'],
    }),
    partners: several('structure', 'Partenaires', 'Partners'),
    need: lines('Besoin', 'Need'),
  },
  quick: [],
}
