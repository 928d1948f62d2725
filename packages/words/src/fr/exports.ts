/** What the files that Tablée makes say beside the cycle's own words. */
export const exports = {
  roadmap: {
    file: 'feuille-de-route',
    sheet: 'Feuille de route',
    heading: 'Feuille de route : {{title}}',
    taken: '{{territory}}, état au {{day}}',
    takenWithoutTerritory: 'État au {{day}}',
    line: 'Ligne',
    detail: 'Précisions',
    withoutTitle: '(sans intitulé)',
  },
  questions: {
    sheet: 'Questions',
    heading: 'Nos questions essentielles',
    number: 'Numéro',
    lines: 'Lignes de la feuille de route',
  },
} as const
