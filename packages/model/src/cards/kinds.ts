import { STRUCTURE_TYPES } from '../people/structure.ts'
import type { Words } from '../words/words.ts'
import type { FieldSpec, Option } from './field.ts'
import type { Kind } from './kind.ts'

/** What a kind of card asks: its name, its fields in the order they are shown, and the one asked at once. */
export interface KindSpec {
  readonly kind: Kind
  readonly label: Words
  readonly plural: Words
  /** What the title of such a card says, shown where it is empty. */
  readonly title: Words
  readonly fields: Readonly<Record<string, FieldSpec>>
  readonly quick: readonly string[]
}

const text = (fr: string, en: string, long = false): FieldSpec => ({ type: 'text', long, label: { fr, en } })
const option = (value: string, fr: string, en: string): Option => ({ value, label: { fr, en } })
const STATE: Words = { fr: 'État', en: 'State' }

/** Every kind of card, with its fields. */
export const KINDS: Readonly<Record<Kind, KindSpec>> = {
  idea: {
    kind: 'idea',
    label: { fr: 'Idée', en: 'Idea' },
    plural: { fr: 'Idées', en: 'Ideas' },
    title: { fr: 'Votre idée', en: 'Your idea' },
    fields: {},
    quick: [],
  },
  issue: {
    kind: 'issue',
    label: { fr: 'Enjeu', en: 'Issue' },
    plural: { fr: 'Enjeux', en: 'Issues' },
    title: { fr: 'Ce qui compte', en: 'What matters' },
    fields: {
      stake: text('Ce qui se joue', 'What is at stake', true),
      public: text('Pour qui', 'For whom'),
      findings: text('Constats', 'Findings', true),
    },
    quick: [],
  },
  question: {
    kind: 'question',
    label: { fr: 'Question', en: 'Question' },
    plural: { fr: 'Questions', en: 'Questions' },
    title: { fr: 'Comment allons-nous… ?', en: 'How shall we…?' },
    fields: {
      stake: text('Enjeu', 'Stake', true),
      public: text('Public', 'People concerned'),
      scope: text('Périmètre', 'Scope'),
      state: {
        type: 'choice',
        many: false,
        label: STATE,
        of: [
          option('proposed', 'Proposée', 'Proposed'),
          option('kept', 'Retenue', 'Kept'),
          option('later', 'Gardée pour plus tard', 'Kept for later'),
        ],
      },
    },
    quick: [],
  },
  actor: {
    kind: 'actor',
    label: { fr: 'Acteur', en: 'Actor' },
    plural: { fr: 'Acteurs', en: 'Actors' },
    title: { fr: 'Nom de la structure', en: 'Name of the organisation' },
    fields: {
      structure: {
        type: 'ref',
        to: 'structure',
        many: false,
        label: { fr: 'Structure du cycle', en: 'Organisation in the cycle' },
      },
      type: {
        type: 'choice',
        many: false,
        label: { fr: 'Type', en: 'Type' },
        of: Object.entries(STRUCTURE_TYPES).map(([value, label]) => ({ value, label })),
      },
      missions: text('Missions', 'Missions', true),
      field: text('Champ d’intervention', 'Field of work'),
      public: text('Public', 'People concerned'),
      presence: {
        type: 'choice',
        many: false,
        label: { fr: 'Présence', en: 'Presence' },
        of: [
          option('member', 'Membre', 'Member'),
          option('to-invite', 'À inviter', 'To invite'),
          option('informed', 'Informée', 'Informed'),
        ],
      },
    },
    quick: ['type'],
  },
  action: {
    kind: 'action',
    label: { fr: 'Action', en: 'Action' },
    plural: { fr: 'Actions', en: 'Actions' },
    title: { fr: 'Intitulé de l’action', en: 'Name of the action' },
    fields: {
      structure: { type: 'ref', to: 'structure', many: false, label: { fr: 'Structure', en: 'Organisation' } },
      questions: { type: 'ref', to: 'question', many: true, label: { fr: 'Question(s)', en: 'Question(s)' } },
      public: text('Public', 'People concerned'),
      status: {
        type: 'choice',
        many: false,
        label: { fr: 'Statut', en: 'Status' },
        of: [
          option('exists', 'Existe', 'Exists'),
          option('planned', 'En projet', 'Planned'),
          option('to-create', 'À créer', 'To create'),
        ],
      },
      partners: { type: 'ref', to: 'structure', many: true, label: { fr: 'Partenaires', en: 'Partners' } },
      need: text('Besoin', 'Need', true),
    },
    quick: [],
  },
  'roadmap-line': {
    kind: 'roadmap-line',
    label: { fr: 'Ligne de feuille de route', en: 'Roadmap line' },
    plural: { fr: 'Feuille de route', en: 'Roadmap' },
    title: { fr: 'Action à mener', en: 'Action to carry out' },
    fields: {
      questions: { type: 'ref', to: 'question', many: true, label: { fr: 'Question', en: 'Question' } },
      lead: { type: 'ref', to: 'structure', many: false, label: { fr: 'Structure pilote', en: 'Lead organisation' } },
      partners: { type: 'ref', to: 'structure', many: true, label: { fr: 'Partenaires', en: 'Partners' } },
      public: text('Public', 'People concerned'),
      start: { type: 'date', label: { fr: 'Début', en: 'Start' } },
      due: { type: 'date', label: { fr: 'Échéance', en: 'Due' } },
      state: {
        type: 'choice',
        many: false,
        label: STATE,
        of: [
          option('to-confirm', 'À confirmer', 'To confirm'),
          option('planned', 'Prévue', 'Planned'),
          option('under-way', 'En cours', 'Under way'),
          option('done', 'Réalisée', 'Done'),
          option('postponed', 'Reportée', 'Postponed'),
          option('dropped', 'Abandonnée', 'Dropped'),
        ],
      },
    },
    quick: [],
  },
}
