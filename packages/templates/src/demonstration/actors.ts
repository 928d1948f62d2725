import type { StructureType } from '@tablee/model'
import type { StructureKey } from './people.ts'
import type { Texts, Written } from './written.ts'

export interface WrittenActor extends Written {
  /** The structure whose sheet it is; null for one that does not take part yet. */
  readonly structure: StructureKey | null
  /** Asked where there is no structure to say it. */
  readonly type?: StructureType
  readonly presence: 'member' | 'to-invite' | 'informed'
  readonly fields: Texts
}

/** The directory: the sheet of each structure, and of two that are to be invited. Titles of sheets are the structures' names. */
export const ACTORS: readonly WrittenActor[] = [
  {
    structure: 'agglo',
    by: 'nadia',
    presence: 'member',
    title: '',
    detail: 'Coordonne le cycle et prête la salle. Une chargée de mission à mi-temps sur la réussite scolaire.',
    fields: {
      missions: 'Politique éducative, transports, contrat de ville',
      field: 'Pilotage',
      public: 'Les 23 communes',
    },
  },
  {
    structure: 'pre',
    by: 'fatou',
    presence: 'member',
    title: '',
    detail:
      'Parcours individuels, avec l’accord des parents. Une équipe pluridisciplinaire se réunit toutes les deux semaines.',
    fields: {
      missions: 'Parcours de réussite de 2 à 16 ans',
      field: 'Accompagnement scolaire',
      public: 'Enfants des deux quartiers prioritaires',
    },
  },
  {
    structure: 'college',
    by: 'helene',
    presence: 'member',
    title: '',
    detail: 'Une cellule de veille chaque jeudi. Nous aimerions y inviter des partenaires, une fois par mois.',
    fields: { missions: 'Enseigner, repérer, orienter', field: 'Repérage', public: '540 élèves, de la 6e à la 3e' },
  },
  {
    structure: 'lycee',
    by: 'karim',
    presence: 'member',
    title: '',
    detail: 'Bac pro et CAP. Un internat de 40 places, pas toujours plein.',
    fields: {
      missions: 'Former à un métier et accueillir en cours d’année',
      field: 'Orientation et insertion',
      public: '15-20 ans',
    },
  },
  {
    structure: 'cio',
    by: 'aurelie',
    presence: 'member',
    title: '',
    detail: 'Permanence sans rendez-vous le mercredi après-midi. Trois psychologues pour tout le bassin.',
    fields: {
      missions: 'Conseil en orientation, bilans',
      field: 'Orientation et insertion',
      public: 'Élèves, jeunes et parents',
    },
  },
  {
    structure: 'mission',
    by: 'julien',
    presence: 'member',
    title: '',
    detail: 'Rappelle les jeunes sortis sans diplôme. Un bus d’information passe dans les villages le vendredi.',
    fields: { missions: 'Emploi, formation, logement, santé', field: 'Orientation et insertion', public: '16-25 ans' },
  },
  {
    structure: 'centre',
    by: 'lucie',
    presence: 'member',
    title: '',
    detail: 'Aide aux devoirs, ateliers parents-enfants, café du vendredi. La maison est ouverte à qui veut.',
    fields: {
      missions: 'Animation du quartier, soutien à la parentalité',
      field: 'Familles',
      public: 'Habitant·es des Fontenelles',
    },
  },
  {
    structure: 'escale',
    by: 'mehdi',
    presence: 'member',
    title: '',
    detail: 'Nous allons vers les jeunes, dans la rue et en bas des immeubles. Anonymat et libre adhésion.',
    fields: { missions: 'Présence de rue, accompagnement éducatif', field: 'Repérage', public: '11-21 ans' },
  },
  {
    structure: 'parents',
    by: 'rosa',
    presence: 'member',
    title: '',
    detail: 'Vingt parents bénévoles. Nous accompagnons aux rendez-vous celles et ceux qui le souhaitent.',
    fields: { missions: 'Entraide entre parents', field: 'Familles', public: 'Parents de la maternelle au lycée' },
  },
  {
    structure: 'caf',
    by: 'sylvie',
    presence: 'member',
    title: '',
    detail: 'Peut financer des actions de parentalité sur appel à projets (dépôt en février).',
    fields: { missions: 'Prestations, soutien à la parentalité', field: 'Familles', public: 'Familles allocataires' },
  },
  {
    structure: 'ados',
    by: 'claire',
    presence: 'member',
    title: '',
    detail: 'Accueil gratuit, sans l’accord des parents pour un premier entretien.',
    fields: { missions: 'Écoute, santé, bien-être', field: 'Santé et bien-être', public: '11-21 ans et leurs proches' },
  },
  {
    structure: 'prefecture',
    by: 'olivier',
    presence: 'member',
    title: '',
    detail: 'Suit le contrat de ville. Peut faciliter le lien avec les services de l’État.',
    fields: { missions: 'Politique de la ville', field: 'Pilotage', public: 'Quartiers prioritaires' },
  },
  {
    structure: null,
    type: 'justice',
    by: 'olivier',
    presence: 'to-invite',
    title: 'Protection judiciaire de la jeunesse, milieu ouvert',
    detail: 'Olivier prend contact avant la fin du mois.',
    fields: { field: 'Accompagnement', public: 'Mineurs suivis par la justice' },
  },
  {
    structure: null,
    type: 'association',
    by: 'thomas',
    presence: 'to-invite',
    title: 'Union sportive de Saint-Aubrin',
    detail: 'Trois soirs par semaine avec les 12-17 ans. Une place leur est gardée à la prochaine séance.',
    fields: { field: 'Culture et sport', public: '300 licencié·es' },
  },
]
