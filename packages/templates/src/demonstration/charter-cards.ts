import type { Written } from './written.ts'

export interface WrittenArticle extends Written {
  readonly step: 'charter-writing' | 'charter-adoption'
  readonly kind: 'idea' | 'decision' | 'disagreement' | 'representation'
  readonly zone: string
  /** Whose chapter it is written in, from 1 on. */
  readonly question?: number
}

/** What was written for the charter, article by article, then what was said when it was adopted: the steps É6 and É7. */
export const ARTICLES: readonly WrittenArticle[] = [
  {
    step: 'charter-writing',
    kind: 'representation',
    zone: 'material',
    by: 'samira',
    title: 'Une cordée : chacun avance à son pas, personne ne lâche.',
  },
  {
    step: 'charter-writing',
    kind: 'representation',
    zone: 'material',
    by: 'thomas',
    title: 'Se dire les choses à temps, même quand elles dérangent.',
  },
  {
    step: 'charter-writing',
    kind: 'representation',
    zone: 'material',
    by: 'rosa',
    title: 'Être reçue comme une mère, pas comme un problème.',
  },
  {
    step: 'charter-writing',
    kind: 'disagreement',
    zone: 'material',
    by: 'julien',
    title: 'Qui appelle la famille en premier ?',
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
  },
  {
    step: 'charter-writing',
    kind: 'disagreement',
    zone: 'article-leading',
    by: 'fatou',
    title: 'Faut-il l’accord écrit des parents avant chaque échange ?',
    detail: 'Oui pour la réussite éducative et la maison des ados. Le collège craint de perdre des semaines.',
  },
  {
    step: 'charter-writing',
    kind: 'idea',
    zone: 'article-life',
    by: 'olivier',
    title: 'La charte est relue chaque année, en septembre.',
  },
  {
    step: 'charter-writing',
    kind: 'idea',
    zone: 'chapter',
    question: 1,
    by: 'helene',
    title: 'Prévenir la famille avant de parler d’une situation entre nous.',
  },
  {
    step: 'charter-writing',
    kind: 'idea',
    zone: 'chapter',
    question: 3,
    by: 'julien',
    title: 'Ne jamais fermer un dossier sans savoir qui prend la suite.',
  },
  {
    step: 'charter-adoption',
    kind: 'decision',
    zone: 'decided',
    by: 'nadia',
    title: 'La charte est adoptée par onze structures sur douze, sans objection.',
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
    by: 'claire',
    title: 'Faire relire l’article 4 par des jeunes de la maison des ados.',
  },
]
