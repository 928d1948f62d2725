import type { LinkState } from '@tablee/model'
import type { StructureKey } from './people.ts'
import type { QuestionKey } from './questions.ts'
import type { Written } from './written.ts'

type Stakeholder = { readonly who: string; readonly brings?: string; readonly gains?: string }

export interface WrittenChainLink extends Written {
  readonly key: string
  readonly question: QuestionKey
  readonly family: 'main' | 'support'
  readonly carrier?: StructureKey
  /** The title of the action that it comes from. */
  readonly after?: string
  readonly inputs?: readonly string[]
  readonly outputs?: readonly string[]
  readonly changes?: readonly { readonly dimension: 'families' | 'territory' | 'structures'; readonly what: string }[]
  readonly value?: string
  readonly renewed?: readonly string[]
  readonly indicators?: string
  readonly stakeholders?: readonly Stakeholder[]
}

/** Two value chains, of the first and the second question: the step É9. */
export const CHAIN_LINKS = [
  {
    key: 'watch',
    question: 'spot',
    family: 'main',
    by: 'helene',
    title: 'Cellule de veille du jeudi',
    after: 'Cellule de veille du jeudi',
    carrier: 'college',
    inputs: ['Une heure par semaine', 'Des signes repérés dehors'],
    outputs: ['Dix situations regardées par semaine', 'Une liste de familles à appeler'],
    changes: [
      { dimension: 'families', what: 'Un appel arrive avant la troisième semaine d’absence' },
      { dimension: 'structures', what: 'Personne ne porte seul une inquiétude' },
    ],
    value: 'Des semaines gagnées',
    indicators: 'Jours entre la première absence et l’appel',
    stakeholders: [{ who: 'Vie scolaire', brings: 'Une heure par semaine', gains: 'Moins de signalements tardifs' }],
  },
  {
    key: 'street',
    question: 'spot',
    family: 'main',
    by: 'mehdi',
    title: 'Présence aux abords des collèges',
    after: 'Présence aux abords des collèges',
    carrier: 'escale',
    inputs: ['Deux éducateurs'],
    outputs: ['Des signes repérés dehors', 'Une centaine de jeunes connus par leur prénom'],
    changes: [{ dimension: 'territory', what: 'Des adultes connus à la sortie des collèges' }],
    renewed: ['La confiance des jeunes'],
    stakeholders: [{ who: 'Agglomération', brings: 'Deux éducateurs', gains: 'Un quartier plus calme' }],
  },
  {
    key: 'call',
    question: 'spot',
    family: 'main',
    by: 'bruno',
    title: 'Un appel dans les 48 heures, par quelqu’un que la famille connaît',
    after: 'Un appel dans les 48 heures, par quelqu’un que la famille connaît',
    inputs: ['Une liste de familles à appeler', 'Des parents formés', 'Un téléphone prêté'],
    outputs: ['Des familles jointes en deux jours'],
    changes: [{ dimension: 'families', what: 'On demande comment ça va, on ne reproche pas' }],
  },
  {
    key: 'sheet',
    question: 'spot',
    family: 'support',
    by: 'karim',
    title: 'Tenir à jour la fiche des premiers signes',
    after: 'Une fiche commune de premiers signes',
    carrier: 'cio',
    inputs: ['La confiance des jeunes'],
    outputs: ['Une page, les mêmes mots pour tout le monde'],
  },
  {
    key: 'lead',
    question: 'spot',
    family: 'support',
    by: 'nadia',
    title: 'Coordonner, et écrire qui fait quoi',
    carrier: 'agglo',
    inputs: ['Un mi-temps de coordination'],
    outputs: ['Un compte rendu sans aucun nom'],
    stakeholders: [{ who: 'Agglomération', brings: 'Un mi-temps de coordination' }],
  },
  {
    key: 'cafe',
    question: 'families',
    family: 'main',
    by: 'rosa',
    title: 'Café des parents, devant le collège',
    after: 'Café des parents, devant le collège',
    carrier: 'parents',
    inputs: ['Des bénévoles', 'Un lieu ouvert le matin'],
    outputs: ['Quinze parents chaque mois', 'Des questions entendues'],
    changes: [{ dimension: 'families', what: 'Des parents osent entrer dans le collège' }],
    value: 'Des parents qui se connaissent',
    indicators: 'Parents venus plus d’une fois',
    renewed: ['Des bénévoles'],
    stakeholders: [{ who: 'Collège', brings: 'Un lieu ouvert le matin', gains: 'Des familles moins méfiantes' }],
  },
  {
    key: 'reports',
    question: 'families',
    family: 'main',
    by: 'helene',
    title: 'Remise des bulletins au centre social',
    after: 'Remise des bulletins au centre social',
    carrier: 'college',
    inputs: ['Des professeurs qui se déplacent', 'Quelqu’un qui garde les petits'],
    outputs: ['31 familles venues sur 48'],
    changes: [
      { dimension: 'families', what: 'Le bulletin se lit ensemble' },
      { dimension: 'structures', what: 'Des professeurs connaissent le quartier' },
    ],
    stakeholders: [{ who: 'Professeurs principaux', brings: 'Des professeurs qui se déplacent' }],
  },
  {
    key: 'relays',
    question: 'families',
    family: 'main',
    by: 'samira',
    title: 'Des parents-relais qui traduisent et accompagnent',
    after: 'Des parents-relais qui traduisent et accompagnent',
    carrier: 'parents',
    inputs: ['Des bénévoles', 'Un budget pour les déplacements'],
    outputs: ['Des parents formés', 'Des papiers de rentrée traduits'],
    renewed: ['Des bénévoles'],
  },
  {
    key: 'rooms',
    question: 'families',
    family: 'support',
    by: 'lucie',
    title: 'Ouvrir les salles, et faire le café',
    carrier: 'centre',
    outputs: ['Une salle le vendredi soir', 'Un lieu ouvert le matin'],
  },
  {
    key: 'funds',
    question: 'families',
    family: 'support',
    by: 'sylvie',
    title: 'Répondre ensemble à l’appel à projets de la parentalité',
    carrier: 'caf',
    inputs: ['Des chiffres simples, chaque année'],
    outputs: ['Un financement sur trois ans'],
    value: 'Des actions qui durent',
  },
] as const satisfies readonly WrittenChainLink[]
export type ChainLinkKey = (typeof CHAIN_LINKS)[number]['key']

/** What passes from one activity to another. */
export const PLUGS: readonly {
  readonly giver: ChainLinkKey
  readonly gives: string
  readonly taker: ChainLinkKey
  readonly takes: string
  readonly state: LinkState
}[] = [
  {
    giver: 'street',
    gives: 'Des signes repérés dehors',
    taker: 'watch',
    takes: 'Des signes repérés dehors',
    state: 'strengthen',
  },
  {
    giver: 'watch',
    gives: 'Une liste de familles à appeler',
    taker: 'call',
    takes: 'Une liste de familles à appeler',
    state: 'create',
  },
  {
    giver: 'rooms',
    gives: 'Un lieu ouvert le matin',
    taker: 'cafe',
    takes: 'Un lieu ouvert le matin',
    state: 'exists',
  },
]

/** What the chains say beside their activities: in which part, of which question. */
export const CHAIN_NOTES: readonly (Written & { readonly zone: string; readonly question?: QuestionKey })[] = [
  { zone: 'resources', question: 'spot', by: 'olivier', title: 'Le contrat de ville, jusqu’à dans trois ans' },
  { zone: 'outputs', question: 'spot', by: 'fatou', title: '62 parcours de réussite éducative' },
  { zone: 'renewed', question: 'spot', by: 'claire', title: 'Des professionnels qui se connaissent' },
  { zone: 'gains', question: 'families', by: 'bruno', title: 'Des cours plus calmes' },
  { zone: 'missing-links', by: 'rosa', title: 'Un interprète qui vienne aux rendez-vous' },
  { zone: 'redundant', by: 'fatou', title: 'Trois structures appellent la même famille' },
]

/** What should have changed, for whom. */
export const CHANGES: readonly (Written & {
  readonly question: QuestionKey
  readonly dimension: 'families' | 'territory' | 'structures'
  readonly horizon: string
})[] = [
  {
    question: 'spot',
    dimension: 'structures',
    horizon: 'Dans deux ans',
    by: 'helene',
    title: 'D’ici deux ans, nos réunions seront passées de « qui a raison » à « qui appelle »',
  },
  {
    question: 'families',
    dimension: 'territory',
    horizon: 'Dans un an',
    by: 'lucie',
    title: 'D’ici un an, le collège sera passé de porte fermée à lieu du quartier',
  },
]
