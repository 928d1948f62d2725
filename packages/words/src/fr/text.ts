export const text = {
  bold: 'Gras',
  italic: 'Italique',
  bulletList: 'Liste à puces',
  numberedList: 'Liste numérotée',
  formatting: 'Mise en forme',
  alsoHere: 'Écrit aussi ici : {{names}}.',
  full: 'C’est la longueur maximale : {{count}} caractères.',
} as const
