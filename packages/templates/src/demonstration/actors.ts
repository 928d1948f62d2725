import type { StructureType } from '@tablee/model'
import type { StructureKey } from './people.ts'
import type { TerritoryKey } from './territories.ts'
import type { Texts, Written } from './written.ts'

export interface WrittenActor extends Written {
  /** The structure whose sheet it is; null for one that does not take part yet. */
  readonly structure: StructureKey | null
  /** Asked where there is no structure to say it. */
  readonly type?: StructureType
  readonly territories: readonly TerritoryKey[]
  readonly presence: 'member' | 'to-invite' | 'informed'
  readonly fields: Texts
}

/** Who was put on the map of É1: each structure, and two that are to be invited. Titles of sheets are the structures' names. */
export const ACTORS: readonly WrittenActor[] = [
  {
    structure: 'agglo',
    territories: ['town', 'fontenelles', 'plateau'],
    by: 'nadia',
    presence: 'member',
    title: '',
    detail: 'Coordonne le cycle et prête la salle. Une chargée de mission à mi-temps sur la réussite scolaire.',
    fields: {
      missions: 'Politique éducative, transports, contrat de ville',
      domains: ['steering'],
      public: 'Les 23 communes',
    },
  },
  {
    structure: 'pre',
    territories: ['fontenelles'],
    by: 'fatou',
    presence: 'member',
    title: '',
    detail:
      'Parcours individuels, avec l’accord des parents. Une équipe pluridisciplinaire se réunit toutes les deux semaines.',
    fields: {
      missions: 'Parcours de réussite de 2 à 16 ans',
      domains: ['schooling'],
      public: 'Enfants des deux quartiers prioritaires',
    },
  },
  {
    structure: 'college',
    territories: ['town', 'fontenelles'],
    by: 'helene',
    presence: 'member',
    title: '',
    detail: 'Une cellule de veille chaque jeudi. Nous aimerions y inviter des partenaires, une fois par mois.',
    fields: { missions: 'Enseigner, repérer, orienter', domains: ['spotting'], public: '540 élèves, de la 6e à la 3e' },
  },
  {
    structure: 'lycee',
    territories: ['town', 'plateau'],
    by: 'karim',
    presence: 'member',
    title: '',
    detail: 'Bac pro et CAP. Un internat de 40 places, pas toujours plein.',
    fields: {
      missions: 'Former à un métier et accueillir en cours d’année',
      domains: ['guidance'],
      public: '15-20 ans',
    },
  },
  {
    structure: 'cio',
    territories: ['town', 'plateau'],
    by: 'aurelie',
    presence: 'member',
    title: '',
    detail: 'Permanence sans rendez-vous le mercredi après-midi. Trois psychologues pour tout le bassin.',
    fields: {
      missions: 'Conseil en orientation, bilans',
      domains: ['guidance'],
      public: 'Élèves, jeunes et parents',
    },
  },
  {
    structure: 'mission',
    territories: ['town', 'fontenelles', 'plateau'],
    by: 'julien',
    presence: 'member',
    title: '',
    detail: 'Rappelle les jeunes sortis sans diplôme. Un bus d’information passe dans les villages le vendredi.',
    fields: { missions: 'Emploi, formation, logement, santé', domains: ['guidance'], public: '16-25 ans' },
  },
  {
    structure: 'centre',
    territories: ['fontenelles'],
    by: 'lucie',
    presence: 'member',
    title: '',
    detail: 'Aide aux devoirs, ateliers parents-enfants, café du vendredi. La maison est ouverte à qui veut.',
    fields: {
      missions: 'Animation du quartier, soutien à la parentalité',
      domains: ['families'],
      public: 'Habitant·es des Fontenelles',
    },
  },
  {
    structure: 'escale',
    territories: ['fontenelles', 'town'],
    by: 'mehdi',
    presence: 'member',
    title: '',
    detail: 'Nous allons vers les jeunes, dans la rue et en bas des immeubles. Anonymat et libre adhésion.',
    fields: { missions: 'Présence de rue, accompagnement éducatif', domains: ['spotting'], public: '11-21 ans' },
  },
  {
    structure: 'parents',
    territories: ['fontenelles'],
    by: 'rosa',
    presence: 'member',
    title: '',
    detail: 'Vingt parents bénévoles. Nous accompagnons aux rendez-vous celles et ceux qui le souhaitent.',
    fields: { missions: 'Entraide entre parents', domains: ['families'], public: 'Parents de la maternelle au lycée' },
  },
  {
    structure: 'caf',
    territories: ['town', 'fontenelles', 'plateau'],
    by: 'sylvie',
    presence: 'member',
    title: '',
    detail: 'Peut financer des actions de parentalité sur appel à projets (dépôt en février).',
    fields: {
      missions: 'Prestations, soutien à la parentalité',
      domains: ['families'],
      public: 'Familles allocataires',
    },
  },
  {
    structure: 'ados',
    territories: ['town'],
    by: 'claire',
    presence: 'member',
    title: '',
    detail: 'Accueil gratuit, sans l’accord des parents pour un premier entretien.',
    fields: { missions: 'Écoute, santé, bien-être', domains: ['health'], public: '11-21 ans et leurs proches' },
  },
  {
    structure: 'prefecture',
    territories: ['town', 'fontenelles'],
    by: 'olivier',
    presence: 'member',
    title: '',
    detail: 'Suit le contrat de ville. Peut faciliter le lien avec les services de l’État.',
    fields: { missions: 'Politique de la ville', domains: ['steering'], public: 'Quartiers prioritaires' },
  },
  {
    structure: null,
    type: 'justice',
    territories: ['town', 'fontenelles'],
    by: 'olivier',
    presence: 'to-invite',
    title: 'Protection judiciaire de la jeunesse, milieu ouvert',
    detail: 'Olivier prend contact avant la fin du mois.',
    fields: { domains: ['guidance'], public: 'Mineurs suivis par la justice' },
  },
  {
    structure: null,
    type: 'association',
    territories: ['town'],
    by: 'thomas',
    presence: 'to-invite',
    title: 'Union sportive de Saint-Aubrin',
    detail: 'Trois soirs par semaine avec les 12-17 ans. Une place leur est gardée à la prochaine séance.',
    fields: { domains: ['culture'], public: '300 licencié·es' },
  },
]
