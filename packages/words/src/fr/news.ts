/** What others do, as it is told to who listens to a list. */
export const news = {
  added: '{{name}} a ajouté « {{title}} » dans « {{zone}} ».',
  moved: '« {{title}} » est maintenant dans « {{zone}} ».',
  edited: 'La carte « {{title}} » a changé.',
  converted: '« {{title}} » est devenue une carte de type « {{kind}} ».',
  removed: '{{name}} a retiré « {{title}} ».',
  restored: 'La carte « {{title}} » est remise dans « {{zone}} ».',
  linked: '{{name}} a relié « {{from}} » et « {{to}} ».',
  relinked: 'Le lien entre « {{from}} » et « {{to}} » a changé.',
  unlinked: '{{name}} a retiré le lien entre « {{from}} » et « {{to}} ».',
  // many at once, in one sentence whose end is put after it
  counted_one: '{{count}} changement dans « {{zone}} »',
  counted_other: '{{count}} changements dans « {{zone}} »',
  more: '{{count}} dans « {{zone}} »',
  elsewhere: '{{count}} ailleurs',
  // how much of it is told
  choice: 'Annonces',
  choiceHint: 'Ce que votre lecteur d’écran dit de ce que font les autres.',
  levels: {
    all: 'Toutes',
    summary: 'En résumé',
    none: 'Aucune',
  },
} as const
