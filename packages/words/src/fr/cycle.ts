/** What is said of a cycle on every page of it. */
export const cycle = {
  toHome: 'Tablée, accueil',
  where: 'Où vous êtes',
  youAre: '{{name}} : ma place dans le cycle',
  back: {
    since: 'Votre dernière visite : {{when}}.',
    open: 'Où en est-on ?',
    later: 'Plus tard',
  },
  stepAside: 'Étape mise de côté',
  stepNumber: 'Étape {{number}}',
  me: {
    ownName: 'En mon nom',
  },
  erased: 'Personne effacée',
} as const
