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
  newRole: {
    title: 'Votre rôle',
    facilitation: 'Vous êtes maintenant dans l’équipe de facilitation : vous préparez et animez le cycle.',
    participant: 'Vous êtes maintenant participant·e : vous lisez tout et vous écrivez dans les étapes ouvertes.',
    observer: 'Vous êtes maintenant observateur·rice : vous lisez ce qui est partagé, sans écrire.',
    read: 'Compris',
  },
  stepAside: 'Étape mise de côté',
  stepNumber: 'Étape {{number}}',
  me: {
    ownName: 'En mon nom',
  },
  erased: 'Personne effacée',
} as const
