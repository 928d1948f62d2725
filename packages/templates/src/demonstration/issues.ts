import type { Texts, Written } from './written.ts'

export interface WrittenIssue extends Written {
  readonly key: string
  readonly fields?: Texts
}

/** What mattered first to the group: said in É1, taken up in É3. */
export const ISSUES = [
  {
    key: 'signs',
    by: 'helene',
    title: 'Les absences commencent bien avant le décrochage',
    detail:
      'On voit les signes dès la 5e : des retards, des lundis manqués, l’infirmerie. Mais chacun les voit dans son coin.',
    fields: {
      stake: 'Agir tôt, quand quelques jours suffisent encore.',
      public: 'Collégiens et collégiennes, surtout en 5e et 4e',
      findings: 'Le logiciel compte les demi-journées, il ne dit pas pourquoi.',
    },
  },
  {
    key: 'doors',
    by: 'rosa',
    title: 'Des familles qui n’osent plus entrer dans l’établissement',
    detail:
      'Quand le collège appelle, c’est presque toujours pour un problème. Certains parents y ont eux-mêmes de mauvais souvenirs.',
    fields: {
      stake: 'La confiance entre les familles et l’école.',
      public: 'Parents, en particulier celles et ceux qui lisent peu le français',
    },
  },
  {
    key: 'hole',
    by: 'julien',
    title: 'Le trou entre 16 et 18 ans',
    detail:
      'Plus scolarisé, pas encore suivi par nous : entre les deux il peut se passer huit mois sans que personne ne rappelle.',
    fields: { stake: 'Qu’aucun jeune ne disparaisse des listes.', public: '16-18 ans sans solution' },
  },
  {
    key: 'guidance',
    by: 'aurelie',
    title: 'Une orientation subie plus que choisie',
    detail: 'Le troisième vœu obtenu par défaut, à une heure de bus. En novembre, la place est vide.',
    fields: {
      stake: 'Donner envie, pas seulement une place.',
      findings: 'Au lycée de la Forge, un tiers des départs ont lieu avant Noël.',
    },
  },
  {
    key: 'unease',
    by: 'claire',
    title: 'Le mal-être passe avant les notes',
    detail:
      'Sommeil, anxiété, moqueries en ligne. Avant de parler travail scolaire il faut souvent parler de tout le reste.',
    fields: { public: '12-18 ans', findings: 'Deux mois d’attente pour un premier rendez-vous.' },
  },
  {
    key: 'adults',
    by: 'mehdi',
    title: 'Beaucoup d’adultes autour d’un jeune, et personne qui coordonne',
    detail: 'Parfois cinq professionnels pour la même situation, et le jeune raconte cinq fois son histoire.',
    fields: { stake: 'Savoir qui fait quoi, sans tout se dire.' },
  },
  {
    key: 'buses',
    by: 'karim',
    title: 'Les bus du soir s’arrêtent à 18 h 10',
    detail: 'Ni aide aux devoirs ni club pour celles et ceux qui habitent hors de la ville.',
    fields: { public: 'Élèves des villages du plateau' },
  },
  {
    key: 'whom',
    by: 'samira',
    title: 'On ne sait pas à qui s’adresser',
    detail:
      'Je parle comme maman : entre le collège, la mairie et les associations, j’ai mis un an à comprendre qui faisait quoi.',
  },
] as const satisfies readonly WrittenIssue[]
export type IssueKey = (typeof ISSUES)[number]['key']
