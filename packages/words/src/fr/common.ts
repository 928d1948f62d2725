export const common = {
  product: 'Tablée',
  visitor: 'Personne invitée',
  close: 'Fermer',
  cancel: 'Annuler',
  optional: 'facultatif',
  loading: 'Un instant…',
  retry: 'Réessayer',
  copy: 'Copier le lien',
  copied: 'Lien copié',
  copyFailed: 'La copie n’a pas marché. Sélectionnez le lien, puis copiez-le.',
  question: 'Question {{number}}',
  language: 'Langue',
  proposals: 'Propositions',
  skip: 'Aller au contenu',
  backHome: 'Revenir à l’accueil',
  views: {
    label: 'Changer de vue',
    board: 'Mur',
    list: 'Liste',
    table: 'Tableau',
  },
  roles: {
    facilitation: 'Équipe de facilitation',
    participant: 'Participant·e',
    observer: 'Observateur·rice',
  },
  unprotected: 'La connexion à ce site n’est pas protégée (http). N’y écrivez rien de sensible.',
  unprotectedShort: 'Connexion non protégée (http)',
  neverName: 'Ne nommez ni enfant, ni famille, ni situation reconnaissable.',
  unreachable: {
    title: 'Tablée ne répond pas',
    body: 'Vérifiez votre connexion, puis réessayez. Rien de ce que vous avez saisi n’est perdu.',
  },
  crash: {
    title: 'Cette page s’est arrêtée',
    body: 'Ce qui a été enregistré est en sécurité. Rechargez la page pour continuer.',
    reload: 'Recharger la page',
  },
  notFound: {
    title: 'Cette page n’existe pas',
    body: 'L’adresse est peut-être incomplète. Vérifiez le lien que vous avez reçu, ou repartez de l’accueil.',
  },
  footer: {
    privacy:
      'Vos écrits restent sur le serveur de votre réseau : aucun suivi, aucune publicité, rien ne part ailleurs.',
    licences: 'Licences et mentions',
  },
} as const
