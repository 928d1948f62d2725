import type { StructureKey } from './people.ts'
import type { QuestionKey } from './questions.ts'
import type { TerritoryKey } from './territories.ts'
import type { Written } from './written.ts'

export interface WrittenLine extends Written {
  /** The title of the activity or of the action that it comes from. */
  readonly after?: string
  readonly questions: readonly QuestionKey[]
  readonly lead?: StructureKey
  readonly partners: readonly StructureKey[]
  readonly territories: readonly TerritoryKey[]
  readonly objective: string
  readonly staff: string
  /** Of the contract that may pay for it. */
  readonly axis: string
  readonly public: string
  /** Days from now; negative is past. */
  readonly start?: number
  readonly due?: number
  /** In euros. */
  readonly cost?: number
  readonly funding?: readonly { readonly funder: string; readonly secured?: number; readonly requested?: number }[]
  readonly milestones?: readonly { readonly title: string; readonly due: number; readonly reached: 'yes' | 'no' }[]
  readonly indicators?: string
  readonly state: 'to-confirm' | 'planned' | 'under-way' | 'done' | 'postponed'
}

/** The first half of the roadmap, the step É10: what came of the chains and of the gaps. */
export const ROADMAP_LINES: readonly WrittenLine[] = [
  {
    questions: ['spot'],
    after: 'Cellule de veille du jeudi',
    by: 'helene',
    title: 'Ouvrir la cellule de veille aux partenaires, une fois par mois',
    territories: ['town', 'fontenelles'],
    objective: 'Repérer avant la troisième absence',
    staff: 'Deux heures par mois pour chaque structure',
    axis: 'Cité éducative : prévenir',
    lead: 'college',
    partners: ['pre', 'escale', 'ados'],
    public: 'Élèves de la 6e à la 3e',
    start: -40,
    due: 75,
    state: 'under-way',
    cost: 2400,
    funding: [
      { funder: 'Réussite éducative', secured: 1400 },
      { funder: 'Politique de la ville', requested: 1000 },
    ],
    milestones: [
      { title: 'Première réunion ouverte', due: -33, reached: 'yes' },
      { title: 'Bilan avec les familles', due: 47, reached: 'no' },
    ],
    indicators: 'Nombre de situations reprises avant deux semaines d’absence',
    detail:
      'Deux réunions tenues. Règle adoptée : la famille est prévenue avant, et aucun nom dans les comptes rendus.',
  },
  {
    questions: ['spot'],
    after: 'Tenir à jour la fiche des premiers signes',
    by: 'karim',
    title: 'Écrire la fiche commune des premiers signes',
    territories: ['town', 'fontenelles', 'plateau'],
    objective: 'Parler des mêmes signes avec les mêmes mots',
    staff: 'Un groupe de quatre personnes, trois réunions',
    axis: 'Cité éducative : prévenir',
    cost: 300,
    funding: [{ funder: 'Centre d’orientation', secured: 300 }],
    lead: 'cio',
    partners: ['college', 'lycee', 'escale', 'centre'],
    public: 'Professionnel·les et bénévoles',
    start: -60,
    due: -8,
    state: 'done',
    detail: 'Une page recto, dix signes, trois numéros. Essayée par quatre structures ; à revoir dans un an.',
  },
  {
    questions: ['spot', 'families'],
    after: 'Un appel dans les 48 heures, par quelqu’un que la famille connaît',
    by: 'bruno',
    title: 'Essayer l’appel des 48 heures dans deux classes',
    territories: ['town', 'fontenelles'],
    objective: 'Joindre chaque famille en deux jours',
    staff: 'Deux professeurs principaux, six personnes-relais',
    axis: 'Cité éducative : prévenir',
    funding: [{ funder: 'Réussite éducative', requested: 900 }],
    lead: 'college',
    partners: ['parents', 'centre'],
    public: 'Familles de deux classes de 5e',
    start: 12,
    due: 110,
    state: 'planned',
    cost: 900,
    milestones: [{ title: 'Liste des personnes-relais', due: 26, reached: 'no' }],
    indicators: 'Part des familles jointes en deux jours',
    detail:
      'Une liste de personnes-relais choisies par les familles à la rentrée. On compare avec les deux autres classes.',
  },
  {
    questions: ['families'],
    after: 'Des parents-relais qui traduisent et accompagnent',
    by: 'rosa',
    title: 'Former huit parents-relais',
    territories: ['fontenelles'],
    objective: 'Que chaque parent trouve quelqu’un qui parle sa langue',
    staff: 'Une animatrice, un jour par semaine',
    axis: 'Cité éducative : coopérer avec les familles',
    cost: 3600,
    funding: [
      { funder: 'Caf', secured: 2000 },
      { funder: 'Politique de la ville', requested: 1600 },
    ],
    lead: 'parents',
    partners: ['centre', 'caf'],
    public: 'Parents bénévoles',
    start: -15,
    due: 60,
    state: 'under-way',
    detail: 'Quatre demi-journées. Six inscriptions, dont deux papas. Garde d’enfants sur place.',
  },
  {
    questions: ['families'],
    after: 'Remise des bulletins au centre social',
    by: 'lucie',
    title: 'Remettre les bulletins de 4e au centre social',
    territories: ['fontenelles'],
    objective: 'Que le bulletin se lise ensemble',
    staff: 'Huit professeurs, deux soirées',
    axis: 'Cité éducative : coopérer avec les familles',
    cost: 450,
    funding: [{ funder: 'Collège', secured: 450 }],
    lead: 'centre',
    partners: ['college', 'parents'],
    public: 'Familles de deux classes de 4e',
    start: -25,
    due: -11,
    state: 'done',
    detail: '31 familles sur 48 sont venues, contre 19 l’an dernier au collège. On recommence au printemps.',
  },
  {
    questions: ['between'],
    after: 'Un numéro qui répond tout l’été',
    by: 'julien',
    title: 'Tenir une permanence téléphonique tout l’été',
    territories: ['town', 'fontenelles', 'plateau'],
    objective: 'Ne laisser personne sans réponse en été',
    staff: 'Une personne par semaine, à tour de rôle',
    axis: 'Contrat de ville : insertion des jeunes',
    cost: 2800,
    funding: [{ funder: 'Agglomération', requested: 2800 }],
    lead: 'mission',
    partners: ['cio', 'centre', 'escale', 'pre'],
    public: 'Jeunes de 15 à 20 ans et leurs familles',
    start: 150,
    due: 215,
    state: 'planned',
    detail: 'Un tour de rôle, une semaine par structure. Le même numéro toute l’année suivante si cela marche.',
  },
  {
    questions: ['between'],
    after: 'Sas d’accueil en cours d’année',
    by: 'karim',
    title: 'Ouvrir le sas d’accueil en cours d’année',
    territories: ['town', 'plateau'],
    objective: 'Qu’un jeune puisse commencer en cours d’année',
    staff: 'Un mi-temps d’accueil, deux professeurs d’atelier',
    axis: 'Contrat de ville : insertion des jeunes',
    cost: 12000,
    funding: [
      { funder: 'Rectorat', requested: 9000 },
      { funder: 'Agglomération', secured: 3000 },
    ],
    lead: 'lycee',
    partners: ['cio', 'mission'],
    public: 'Jeunes sans inscription',
    start: 45,
    due: 180,
    state: 'planned',
    detail: 'Douze places, deux ateliers. Accord de principe du rectorat attendu.',
  },
  {
    questions: ['between'],
    after: 'Un passage de relais à trois, en face à face',
    by: 'fatou',
    title: 'Généraliser le passage de relais à trois',
    territories: ['town', 'fontenelles', 'plateau'],
    objective: 'Qu’un jeune ne raconte son histoire qu’une fois',
    staff: 'Une demi-heure à trois, à chaque relais',
    axis: 'Contrat de ville : insertion des jeunes',
    cost: 0,
    partners: ['pre', 'mission', 'ados'],
    public: 'Jeunes qui changent de structure',
    due: 130,
    state: 'to-confirm',
    detail: 'Tout le monde en veut, personne ne pilote encore. À décider à la prochaine séance.',
  },
  {
    questions: ['desire'],
    after: 'Journées « Montre-moi ton métier »',
    by: 'bruno',
    title: 'Organiser dix journées « Montre-moi ton métier »',
    territories: ['town', 'plateau'],
    objective: 'Montrer des métiers que les jeunes ne connaissent pas',
    staff: 'Dix artisans, une personne pour les joindre',
    axis: 'Cité éducative : ouvrir le champ des possibles',
    cost: 5200,
    funding: [
      { funder: 'Agglomération', secured: 3200 },
      { funder: 'Club des artisans', secured: 500 },
      { funder: 'Politique de la ville', requested: 1500 },
    ],
    lead: 'agglo',
    partners: ['college', 'cio', 'lycee'],
    public: 'Classes de 4e',
    start: 30,
    due: 95,
    state: 'planned',
    detail: 'Remplace deux des trois forums de janvier. Transport payé par l’agglomération.',
  },
  {
    questions: ['desire', 'between'],
    after: 'Un carnet de ce que je sais faire, même hors de l’école',
    by: 'aurelie',
    title: 'Inventer le carnet « Ce que je sais faire »',
    territories: ['town', 'fontenelles', 'plateau'],
    objective: 'Que ce que l’on sait faire compte',
    staff: 'Un groupe de huit jeunes et deux professionnelles',
    axis: 'Cité éducative : ouvrir le champ des possibles',
    cost: 1800,
    funding: [{ funder: 'Fondation à trouver', requested: 1800 }],
    lead: 'cio',
    partners: ['lycee', 'centre', 'mission'],
    public: 'De la 4e au CAP',
    start: 90,
    due: 260,
    state: 'postponed',
    detail: 'Reportée d’un trimestre pour écrire le carnet avec des jeunes, et pas seulement pour eux.',
  },
]
