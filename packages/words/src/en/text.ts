import type { Same } from '../catalogue.ts'
import type { text as fr } from '../fr/text.ts'

export const text: Same<typeof fr> = {
  bold: 'Bold',
  italic: 'Italic',
  bulletList: 'Bulleted list',
  numberedList: 'Numbered list',
  formatting: 'Formatting',
  alsoHere: 'Also writing here: {{names}}.',
  full: 'This is the longest it can be: {{count}} characters.',
}
