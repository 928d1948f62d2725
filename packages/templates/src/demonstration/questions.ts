import type { IssueKey } from './issues.ts'
import type { Texts, Written } from './written.ts'

export interface WrittenQuestion extends Written {
  readonly key: string
  /** The issue that it was written after. */
  readonly after?: IssueKey
  readonly state: 'proposed' | 'kept' | 'later'
  readonly fields?: Texts
}

/** The questions of the step É3. Those that were kept are validated, in this order, from number 1. */
export const QUESTIONS = [
  {
    key: 'spot',
    after: 'signs',
    state: 'kept',
    by: 'helene',
    title: 'Comment allons-nous repérer ensemble, dès les premières absences, les jeunes qui s’éloignent ?',
    detail:
      'Ensemble veut dire : pas seulement le collège. Le centre social ou le club de foot voient parfois la chose avant nous.',
    fields: {
      stake: 'Gagner les semaines qui se perdent aujourd’hui entre la première absence et le premier appel.',
      public: 'Les 11-16 ans et leurs familles',
      scope: 'Les trois collèges de l’agglomération, pour commencer',
    },
  },
  {
    key: 'families',
    after: 'doors',
    state: 'kept',
    by: 'rosa',
    title: 'Comment allons-nous faire de l’école un lieu où les familles se sentent attendues ?',
    detail: 'Attendues, et pas convoquées. On a beaucoup discuté du mot.',
    fields: {
      stake: 'Sans les familles, rien ne tient plus de trois semaines.',
      public: 'Tous les parents, d’abord ceux qu’on ne voit jamais',
      scope: 'Écoles, collèges et lycée professionnel',
    },
  },
  {
    key: 'between',
    after: 'hole',
    state: 'kept',
    by: 'julien',
    title: 'Comment allons-nous faire pour qu’aucun jeune ne reste seul entre deux solutions ?',
    detail: 'L’été après la troisième, une démission de CFA, une fin de contrat : les moments où le fil casse.',
    fields: {
      stake: 'Que quelqu’un rappelle, toujours, et que l’on sache qui.',
      public: 'Les 15-20 ans',
      scope: 'Toute l’agglomération, avec la mission locale et les établissements',
    },
  },
  {
    key: 'desire',
    after: 'guidance',
    state: 'kept',
    by: 'bruno',
    title: 'Comment allons-nous redonner aux jeunes l’envie d’apprendre et un projet qui leur ressemble ?',
    detail:
      'Partir de ce que les jeunes savent faire. Un jeune qui répare des mobylettes tous les week-ends a des compétences.',
    fields: {
      stake: 'Que l’orientation soit un choix, et que l’on puisse en changer.',
      public: 'De la 4e à la première année de CAP',
      scope: 'Établissements, entreprises, associations',
    },
  },
  {
    key: 'screens',
    state: 'later',
    by: 'sylvie',
    title: 'Comment allons-nous parler des écrans et du sommeil avec les jeunes et leurs parents ?',
    detail: 'Très important, mais plusieurs structures s’en occupent déjà. On y revient après l’été.',
    fields: { public: 'Parents et jeunes à partir du CM2' },
  },
  {
    key: 'buses',
    after: 'buses',
    state: 'later',
    by: 'karim',
    title: 'Comment allons-nous rendre les soirées possibles pour les jeunes des villages ?',
    detail: 'Dépend du contrat de transport, renégocié l’an prochain. À reprendre à ce moment-là.',
    fields: { scope: 'Le plateau et la vallée haute' },
  },
  {
    key: 'tutors',
    state: 'proposed',
    by: 'lucie',
    title: 'Comment allons-nous trouver et soutenir des adultes de confiance pour chaque jeune ?',
    detail: 'Rapprochée de la question 3, on garde la formulation pour mémoire.',
    fields: { public: 'Jeunes suivis par plusieurs structures' },
  },
  {
    key: 'secrecy',
    after: 'adults',
    state: 'proposed',
    by: 'fatou',
    title: 'Comment allons-nous échanger entre professionnels sans trahir ce que l’on nous confie ?',
    detail: 'Test 3 : elle parle surtout de nous. Plutôt une règle de travail, à mettre dans la charte.',
  },
  {
    key: 'return',
    state: 'proposed',
    by: 'karim',
    title: 'Comment allons-nous réussir le retour en classe après une longue absence ?',
    detail: 'Fusionnée en partie avec la 1. Personne ne prépare vraiment le premier matin.',
    fields: { public: 'Élèves qui reviennent après plus de trois semaines' },
  },
  {
    key: 'platform',
    state: 'proposed',
    by: null,
    title: 'Comment allons-nous créer une plateforme de suivi partagée ?',
    detail: 'Test 2 : elle contient déjà la réponse. À quoi servirait-elle ?',
  },
] as const satisfies readonly WrittenQuestion[]
export type QuestionKey = (typeof QUESTIONS)[number]['key']
