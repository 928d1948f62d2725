import type { KindSpec } from '../kind-spec.ts'
import { choice, date, line, lines, money, one, parts, several, state } from './field-makers.ts'

/** What is done, by whom, for which question, when and with what. */
export const roadmapLine: KindSpec = {
  kind: 'roadmap-line',
  label: { fr: 'Ligne de feuille de route', en: 'Roadmap line' },
  plural: { fr: 'Feuille de route', en: 'Roadmap' },
  title: { fr: 'Action à mener', en: 'Action to carry out' },
  fields: {
    questions: several('question', 'Question', 'Question'),
    objective: line('Objectif', 'Objective'),
    lead: one('structure', 'Structure pilote', 'Lead organisation'),
    partners: several('structure', 'Partenaires', 'Partners'),
    territories: several('territory', 'Territoires', 'Territories'),
    public: line('Public', 'People concerned'),
    start: date('Début', 'Start'),
    due: date('Échéance', 'Due'),
    milestones: parts(['Jalons', 'Milestones'], ['Ajouter un jalon', 'Add a milestone'], {
      title: line('Jalon', 'Milestone'),
      due: date('Échéance', 'Due'),
      reached: choice(['Atteint', 'Reached'], { yes: ['Oui', 'Yes'], no: ['Pas encore', 'Not yet'] }),
    }),
    indicators: lines('Indicateurs', 'Indicators'),
    staff: lines('Moyens humains', 'People and time'),
    cost: money('Coût', 'Cost'),
    funding: parts(['Financements', 'Funding'], ['Ajouter un financeur', 'Add a funder'], {
      funder: line('Financeur', 'Funder'),
      secured: money('Acquis', 'Secured'),
      requested: money('Demandé', 'Requested'),
    }),
    axis: line('Axe du contrat de ville ou de la Cité éducative', 'Axis of the local contract'),
    state: state({
      'to-confirm': ['À confirmer', 'To confirm'],
      planned: ['Prévue', 'Planned'],
      'under-way': ['En cours', 'Under way'],
      done: ['Réalisée', 'Done'],
      postponed: ['Reportée', 'Postponed'],
      dropped: ['Abandonnée', 'Dropped'],
    }),
  },
  quick: [],
  begun: { state: 'to-confirm' },
  columns: ['questions', 'lead', 'partners', 'public', 'territories', 'start', 'due', 'cost', 'state'],
}
