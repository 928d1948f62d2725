import type { Same } from '../catalogue.ts'
import type { search as fr } from '../fr/search.ts'

export const search: Same<typeof fr> = {
  open: 'Search',
  keys: 'Search (Ctrl + K)',
  title: 'Search the cycle',
  field: 'Words to look for',
  hint: 'With or without accents: titles, details, organisations, people, steps.',
  by: 'By',
  waiting: 'One moment…',
  found_zero: 'No card says “{{query}}”.',
  found_one: '{{count}} card found',
  found_other: '{{count}} cards found',
  advice: 'Try a single word, or the beginning of a word.',
  partly: 'Searching {{searched}} steps of {{total}}: the others are on their way…',
  partlyOffline: 'Offline: searching {{searched}} steps of {{total}}. The others are not on this device.',
  openStep: 'Go to the step',
  onBoard: 'Show on the board',
  inList: 'Open in the list',
  inTable: 'Open in the table',
  labelled: '{{label}}:',
  ofCard: ': {{title}}',
  more_one: 'See {{count}} more card',
  more_other: 'See {{count}} more cards',
  removed: 'Removed',
  within: 'Merged into “{{title}}”',
  shown: {
    within: 'This card is now part of “{{title}}”.',
    aside: 'This card is in no zone: it waits to be placed.',
    removed: 'This card was removed. It is kept with the removed cards.',
    gone: 'This card is not here any more.',
  },
}
