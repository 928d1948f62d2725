export const text = {
  bold: 'Gras',
  italic: 'Italique',
  bulletList: 'Liste à puces',
  numberedList: 'Liste numérotée',
  formatting: 'Mise en forme',
  loading: 'L’éditeur arrive…',
} as const
