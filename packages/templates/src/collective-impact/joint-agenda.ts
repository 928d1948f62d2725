import type { ActivitySpec } from '@tablee/model'
import { activityOf } from './activity-of.ts'
import { actorsActions } from './actors-actions.ts'
import { essentialQuestions } from './essential-questions.ts'

/** One half-day for the steps É3 and É4 together (`product.md`, Joint agenda É3 + É4). */
export const jointAgenda: readonly ActivitySpec[] = [
  activityOf(actorsActions, 'welcome', { board: 'questions' }),
  activityOf(essentialQuestions, 'recall', { minutes: 5 }),
  activityOf(essentialQuestions, 'writing', { minutes: 10 }),
  {
    key: 'testing',
    title: { fr: 'Regrouper, fusionner et tester', en: 'Group, merge and test' },
    minutes: 20,
    mode: 'breakout',
    board: 'questions',
    zone: 'grid',
    prompt: {
      fr: 'En groupes : rapprochez les questions proches, puis essayez les cinq tests.',
      en: 'In groups: bring close questions together, then try the five tests.',
    },
    tools: ['add', 'move', 'undo', 'help'],
  },
  {
    key: 'return',
    title: { fr: 'Retour', en: 'Back together' },
    minutes: 10,
    mode: 'sharing',
    board: 'questions',
    zone: 'workshop',
    prompt: {
      fr: 'Chaque groupe présente ses questions en une minute.',
      en: 'Each group presents its questions in one minute.',
    },
    tools: ['move', 'undo', 'help'],
  },
  activityOf(essentialQuestions, 'vote'),
  {
    key: 'validation',
    title: { fr: 'Objections et validation', en: 'Objections and validation' },
    minutes: 15,
    mode: 'plenary',
    board: 'questions',
    zone: 'kept',
    prompt: {
      fr: 'Pouvez-vous vivre avec ces questions ? Elles reçoivent un numéro et une couleur.',
      en: 'Can you live with these questions? They get a number and a colour.',
    },
    tools: ['move', 'undo', 'help'],
  },
  activityOf(actorsActions, 'break'),
  activityOf(actorsActions, 'groups', { title: { fr: 'Groupes par question', en: 'Groups by question' }, minutes: 25 }),
  {
    ...activityOf(actorsActions, 'rotation-1', {
      title: { fr: 'Deuxième passage', en: 'Second rotation' },
      minutes: 20,
    }),
    key: 'rotation-2',
  },
  {
    ...activityOf(actorsActions, 'rotation-2', {
      title: { fr: 'Troisième passage', en: 'Third rotation' },
      minutes: 15,
    }),
    key: 'rotation-3',
  },
  activityOf(actorsActions, 'gaps', { minutes: 15 }),
  activityOf(actorsActions, 'invite', { minutes: 5 }),
  {
    key: 'exit',
    title: { fr: 'Billet de sortie et prochaine date', en: 'Exit ticket and next date' },
    minutes: 10,
    mode: 'plenary',
    board: 'actors-actions',
    zone: null,
    prompt: {
      fr: 'Qu’avez-vous trouvé utile ? Que ferez-vous dès lundi ? Notez la prochaine date.',
      en: 'What did you find useful? What will you do from Monday? Note the next date.',
    },
    tools: ['help'],
  },
]
