import type { Texts, Written } from './written.ts'

export interface WrittenArticle extends Written {
  readonly step: 'charter-writing' | 'charter-adoption'
  readonly kind: 'idea' | 'decision' | 'disagreement' | 'representation'
  readonly zone: string
  /** Whose chapter it is written in, from 1 on. */
  readonly question?: number
  readonly fields?: Texts
  /** Days after the session of its step. */
  readonly later?: number
}

/** What was written for the charter, article by article, then what was said when it was adopted: the steps É6 and É7. */
export const ARTICLES: readonly WrittenArticle[] = [
  {
    step: 'charter-writing',
    kind: 'representation',
    zone: 'material',
    by: 'samira',
    title: 'Une cordée : chacun avance à son pas, personne ne lâche.',
    fields: { register: 'drive', why: 'En montagne, on attend le plus lent.' },
  },
  {
    step: 'charter-writing',
    kind: 'representation',
    zone: 'material',
    by: 'thomas',
    title: 'Se dire les choses à temps, même quand elles dérangent.',
    fields: { register: 'condition', why: 'Ce qui est tu en réunion se dit sur le parking.' },
  },
  {
    step: 'charter-writing',
    kind: 'representation',
    zone: 'material',
    by: 'rosa',
    title: 'Être reçue comme une mère, pas comme un problème.',
    fields: { register: 'brake', why: 'On nous appelle quand cela va mal, jamais avant.' },
  },
  {
    step: 'charter-writing',
    kind: 'disagreement',
    zone: 'material',
    by: 'julien',
    title: 'Qui appelle la famille en premier ?',
    fields: {
      positions: 'Le collège, parce qu’il sait en premier.\nLa personne que le jeune connaît le mieux.',
      stake: 'La confiance de la famille, dès le premier appel.',
      treatment: 'accepted',
    },
    detail: 'Le collège y tient. D’autres pensent que c’est à la personne que le jeune connaît le mieux.',
  },
  {
    step: 'charter-writing',
    kind: 'idea',
    zone: 'material',
    by: 'lucie',
    title: 'Prévoir un temps sans ordre du jour, une fois sur deux.',
  },
  {
    step: 'charter-writing',
    kind: 'idea',
    zone: 'article-why',
    by: 'nadia',
    title: 'Aucune de nos structures ne peut, seule, tenir le fil avec un jeune qui s’éloigne.',
  },
  {
    step: 'charter-writing',
    kind: 'idea',
    zone: 'article-change',
    by: 'rosa',
    title: 'Que les familles soient attendues, et pas convoquées.',
  },
  {
    step: 'charter-writing',
    kind: 'idea',
    zone: 'article-values',
    by: 'samira',
    title: 'On parle avec les parents avant de parler d’eux.',
  },
  {
    step: 'charter-writing',
    kind: 'idea',
    zone: 'article-values',
    by: 'claire',
    title: 'Un jeune ne raconte pas cinq fois son histoire.',
  },
  {
    step: 'charter-writing',
    kind: 'idea',
    zone: 'article-rules',
    by: 'thomas',
    title: 'On se retrouve tous les deux mois, une demi-journée, et on commence à l’heure.',
  },
  {
    step: 'charter-writing',
    kind: 'idea',
    zone: 'article-shares',
    by: 'julien',
    title:
      'La mission locale apporte une demi-journée par semaine ; elle y gagne de ne plus chercher les jeunes seule.',
  },
  {
    step: 'charter-writing',
    kind: 'idea',
    zone: 'article-shares',
    by: 'lucie',
    title: 'Le centre social apporte ses salles ; il y gagne d’être prévenu à temps.',
  },
  {
    step: 'charter-writing',
    kind: 'decision',
    zone: 'article-deciding',
    by: 'nadia',
    title: 'Nous décidons par consentement, une voix par structure.',
    fields: { why: 'Les plus petites structures pèsent autant.', concerned: 'Les douze structures du cycle' },
  },
  {
    step: 'charter-writing',
    kind: 'disagreement',
    zone: 'article-leading',
    by: 'fatou',
    title: 'Faut-il l’accord écrit des parents avant chaque échange ?',
    fields: {
      positions: 'Toujours, et par écrit.\nUne fois par an, si la famille le veut bien.',
      stake: 'Aller vite sans parler dans le dos des familles.',
      treatment: 'to-discuss',
    },
    detail: 'Oui pour la réussite éducative et la maison des ados. Le collège craint de perdre des semaines.',
  },
  {
    step: 'charter-writing',
    kind: 'idea',
    zone: 'article-life',
    later: 6,
    by: 'olivier',
    title: 'La charte est relue chaque année, en septembre.',
  },
  {
    step: 'charter-writing',
    kind: 'idea',
    zone: 'chapter',
    question: 1,
    later: 6,
    by: 'helene',
    title: 'Prévenir la famille avant de parler d’une situation entre nous.',
  },
  {
    step: 'charter-writing',
    kind: 'idea',
    zone: 'chapter',
    question: 3,
    later: 6,
    by: 'julien',
    title: 'Ne jamais fermer un dossier sans savoir qui prend la suite.',
  },
  {
    step: 'charter-adoption',
    kind: 'decision',
    zone: 'decided',
    by: 'nadia',
    title: 'La charte est adoptée par onze structures sur douze, sans objection.',
    fields: {
      why: 'Elle dit ce que chacune apporte, et ce qu’elle y gagne.',
      concerned: 'Toutes les structures du cycle',
    },
  },
  {
    step: 'charter-adoption',
    kind: 'idea',
    zone: 'reservations',
    by: 'sylvie',
    title: 'La Caf signe après l’avis de sa commission.',
  },
  {
    step: 'charter-adoption',
    kind: 'idea',
    zone: 'next-version',
    later: 2,
    by: 'claire',
    title: 'Faire relire l’article 4 par des jeunes de la maison des ados.',
  },
]
