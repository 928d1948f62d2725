import type { Same } from '../catalogue.ts'
import type { home as fr } from '../fr/home.ts'

export const home: Same<typeof fr> = {
  title: 'Around the same table, even from afar',
  lead: 'Tablée hosts your cooperation workshops: everyone lays down cards, the group turns them into shared questions, then into a roadmap.',
  create: 'Create a cycle',
  demonstration: 'See the demonstration',
  invited: 'Have you been invited? Just open the link you received: a first name is enough.',
  pointsTitle: 'What Tablée changes',
  points: {
    simple: {
      title: 'Take part within a minute',
      body: 'No account, no e-mail address, no training: a link, a first name, and you write.',
    },
    views: {
      title: 'The same content, your way',
      body: 'On the board, as a list or as a table; with a mouse or a keyboard, on a computer or a phone.',
    },
    kept: {
      title: 'Nothing gets lost',
      body: 'The ideas of one step feed the next. Everything stays with you and can be exported.',
    },
  },
  recent: {
    title: 'Your cycles on this device',
    demo: 'Demonstration',
    expires: 'Disappears {{when}}',
  },
  making: {
    title: 'Create a cycle',
    lead: 'A cycle brings together all the steps of a collective journey, from the first question to the roadmap.',
    name: 'Title of the cycle',
    namePlaceholder: 'Acting together against school drop-out',
    territory: 'Territory',
    territoryPlaceholder: 'Arvel district',
    language: 'Language of the contents',
    template: 'Template',
    templateHint: 'The template prepares the steps and their boards.',
    preview: 'See what will be prepared',
    you: 'Your first name or name',
    youHint: 'You join the cycle as part of the facilitation team.',
    key: 'Creation key',
    keyHint: 'This installation asks for it. Whoever hosts it can give it to you.',
    submit: 'Create the cycle',
    missingTitle: 'Give the cycle a title.',
    missingName: 'Give your first name or name.',
    missingKey: 'Give the creation key.',
  },
  made: {
    title: 'Your cycle is ready',
    lead: 'Here are three links, one per role. Pass each on to the right people.',
    once: 'Keep these links now: they will not be shown again once this tab is closed. You can always make new ones.',
    open: 'Open the cycle',
  },
  demo: {
    title: 'The demonstration',
    preparing: 'We are laying the table…',
    body: 'You receive your own copy of a fictional cycle. Try everything: it disappears after 24 hours.',
  },
}
