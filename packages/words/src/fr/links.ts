/** Links between cards, from any view. */
export const links = {
  title: 'Liens',
  add: 'Relier à…',
  handle: 'Relier à une autre carte : tirez jusqu’à elle, ou touchez',
  // the sentences of a card
  linkedTo: 'est relié à « {{title}} »',
  degree: 'degré : {{degree}}',
  about: 'question {{number}}',
  // the dialog and the panel
  between: '« {{from}} » et « {{to}} »',
  find: 'À quelle carte ?',
  findHint: 'Écrivez quelques mots de son titre, puis choisissez-la dans la liste.',
  none: 'Aucune carte ne porte ces mots.',
  choose: 'Choisissez une carte de la liste.',
  state: 'État du lien',
  degreeField: 'Degré',
  unknown: '(non précisé)',
  question: 'À propos de quelle question ?',
  noQuestion: '(aucune en particulier)',
  make: 'Relier',
  edit: 'Modifier le lien',
  change: 'Modifier',
  done: 'Terminé',
  remove: 'Retirer le lien',
  panel: 'Le lien choisi',
  close: 'Fermer le lien',
  // what happened
  made: 'Lien créé : {{from}} et {{to}}.',
  changed: 'Lien modifié.',
  removed: 'Lien retiré.',
  same: 'Un autre lien entre ces deux cartes dit déjà cela.',
  gone: 'Ce lien n’est plus là.',
  refused: {
    'same-card': 'Une carte ne se relie pas à elle-même.',
    'card-missing': 'Une de ces cartes a été retirée : le lien n’a pas été créé.',
    'already-linked': 'Ces deux cartes sont déjà reliées ainsi : voici leur lien.',
  },
} as const
