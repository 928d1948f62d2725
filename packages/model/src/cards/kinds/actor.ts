import { STRUCTURE_TYPES } from '../../people/structure.ts'
import type { KindSpec } from '../kind-spec.ts'
import { YES_NO, choice, choices, line, lineAbout, lines, one, several } from './field-makers.ts'

/** The sheet of a structure, one for each. */
export const actor: KindSpec = {
  kind: 'actor',
  label: { fr: 'Acteur', en: 'Actor' },
  plural: { fr: 'Acteurs', en: 'Actors' },
  title: { fr: 'Nom de la structure', en: 'Name of the organisation' },
  fields: {
    structure: one('structure', 'Structure du cycle', 'Organisation in the cycle'),
    type: {
      type: 'choice',
      many: false,
      label: { fr: 'Type', en: 'Type' },
      of: Object.entries(STRUCTURE_TYPES).map(([value, label]) => ({ value, label })),
    },
    missions: lines('Missions', 'Missions'),
    domains: choices(['Champs d’intervention', 'Fields of work'], {
      spotting: ['Repérage', 'Early signs'],
      schooling: ['Accompagnement scolaire', 'Help with school work'],
      health: ['Santé et bien-être', 'Health and well-being'],
      families: ['Familles', 'Families'],
      guidance: ['Orientation et insertion', 'Guidance and employment'],
      culture: ['Culture et sport', 'Culture and sport'],
      steering: ['Pilotage', 'Steering'],
    }),
    field: line('Champ d’intervention, dans vos mots', 'Field of work, in your words'),
    public: line('Public', 'People concerned'),
    territories: several('territory', 'Territoires', 'Territories'),
    strengths: lines('Atouts', 'Strengths'),
    constraints: lines('Contraintes', 'Constraints'),
    funds: choice(['Finance des actions', 'Funds actions'], YES_NO),
    consent: choice(
      ['Accord de la personne pour partager son contact', 'This person agrees to share their contact'],
      YES_NO,
    ),
    contact: lineAbout('consent', 'Contact', 'Contact'),
    mandate: choice(['Mandat', 'Mandate'], {
      yes: ['Oui', 'Yes'],
      'to-ask': ['À demander', 'To be asked'],
      no: ['Non', 'No'],
    }),
    presence: choice(['Présence', 'Presence'], {
      member: ['Membre', 'Member'],
      'to-invite': ['À inviter', 'To invite'],
      informed: ['Informée', 'Informed'],
    }),
  },
  quick: ['type'],
  columns: ['structure', 'type', 'missions', 'domains', 'public', 'territories', 'presence'],
}
