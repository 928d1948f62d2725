import type { Same } from '../catalogue.ts'
import type { news as fr } from '../fr/news.ts'

export const news: Same<typeof fr> = {
  added: '{{name}} added “{{title}}” to “{{zone}}”.',
  moved: '“{{title}}” is now in “{{zone}}”.',
  edited: 'The card “{{title}}” has changed.',
  converted: '“{{title}}” is now a card of the type “{{kind}}”.',
  removed: '{{name}} removed “{{title}}”.',
  restored: 'The card “{{title}}” is back in “{{zone}}”.',
  linked: '{{name}} linked “{{from}}” and “{{to}}”.',
  relinked: 'The link between “{{from}}” and “{{to}}” has changed.',
  unlinked: '{{name}} removed the link between “{{from}}” and “{{to}}”.',
  counted_one: '{{count}} change in “{{zone}}”',
  counted_other: '{{count}} changes in “{{zone}}”',
  more: '{{count}} in “{{zone}}”',
  elsewhere: '{{count}} elsewhere',
  choice: 'Announcements',
  choiceHint: 'What your screen reader says of what others do.',
  levels: {
    all: 'All',
    summary: 'Summed up',
    none: 'None',
  },
}
