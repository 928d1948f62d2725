import type { ActivitySpec, StepSpec } from '@tablee/model'
import { roadmapZones } from './roadmap-zones.ts'

const agenda: readonly ActivitySpec[] = [
  {
    key: 'welcome',
    title: { fr: 'Accueil', en: 'Welcome' },
    minutes: 10,
    mode: 'plenary',
    board: 'roadmap',
    zone: null,
    prompt: {
      fr: 'Bonjour ! Qu’avez-vous essayé depuis la dernière fois ?',
      en: 'Hello! What have you tried since last time?',
    },
    tools: ['help'],
  },
  {
    key: 'resuming',
    title: { fr: 'Reprise', en: 'Picking up' },
    minutes: 15,
    mode: 'plenary',
    board: 'roadmap',
    zone: 'inbox',
    prompt: {
      fr: 'Relisons nos questions, et ce qui manque sur chacune.',
      en: 'Let us read our questions again, and what is missing on each.',
    },
    tools: ['help'],
  },
  {
    key: 'sorting',
    title: { fr: 'Tri', en: 'Sorting' },
    minutes: 20,
    mode: 'sharing',
    board: 'roadmap',
    zone: 'sorting-continue',
    prompt: {
      fr: 'Continuer, renforcer, créer, arrêter : que choisissons-nous ?',
      en: 'Continue, strengthen, create, stop: what do we choose?',
    },
    tools: ['help'],
  },
  {
    key: 'lines',
    title: { fr: 'Écrire les lignes', en: 'Write the lines' },
    minutes: 40,
    mode: 'breakout',
    board: null,
    zone: null,
    prompt: {
      fr: 'Une ligne par action : la question, qui pilote, avec qui, de quand à quand.',
      en: 'One line per action: the question, who leads, with whom, from when to when.',
    },
    tools: ['add', 'undo', 'help'],
  },
  {
    key: 'break',
    title: { fr: 'Pause', en: 'Break' },
    minutes: 10,
    mode: 'break',
    board: 'roadmap',
    zone: null,
    prompt: { fr: 'Pause. On se retrouve dans dix minutes.', en: 'Break. See you in ten minutes.' },
    tools: ['help'],
  },
  {
    key: 'relay',
    title: { fr: 'Relais : la fiche est-elle complète ?', en: 'Relay: is the sheet complete?' },
    minutes: 25,
    mode: 'breakout',
    board: null,
    zone: null,
    prompt: {
      fr: 'Relisez les lignes d’un autre groupe : que manque-t-il pour commencer ?',
      en: 'Read the lines of another group: what is missing to begin?',
    },
    tools: ['add', 'undo', 'help'],
  },
  {
    key: 'calendar',
    title: { fr: 'Calendrier', en: 'Calendar' },
    minutes: 25,
    mode: 'sharing',
    board: null,
    zone: null,
    prompt: {
      fr: 'Posons un début et une échéance. Tout ne tient pas au même mois.',
      en: 'Let us set a start and a due date. Not everything fits in the same month.',
    },
    tools: ['undo', 'help'],
  },
  {
    key: 'carrying',
    title: { fr: 'Portage', en: 'Carrying' },
    minutes: 20,
    mode: 'sharing',
    board: 'roadmap',
    zone: 'carrying',
    prompt: {
      fr: 'Qui pilote ? Qui soutient ? Personne ne porte plus de trois lignes.',
      en: 'Who leads? Who supports? Nobody carries more than three lines.',
    },
    tools: ['undo', 'help'],
  },
  {
    key: 'feasibility',
    title: { fr: 'Faisabilité', en: 'Feasibility' },
    minutes: 10,
    mode: 'plenary',
    board: 'roadmap',
    zone: 'risks',
    prompt: { fr: 'Y croyons-nous ? Que faut-il reporter ?', en: 'Do we believe in it? What has to be postponed?' },
    tools: ['undo', 'help'],
  },
  {
    key: 'closing',
    title: { fr: 'Clôture', en: 'Closing' },
    minutes: 5,
    mode: 'plenary',
    board: 'roadmap',
    zone: 'after',
    prompt: { fr: 'Chez moi, dès lundi : qu’est-ce que je fais ?', en: 'At work, from Monday: what do I do?' },
    tools: ['help'],
  },
]

/** Cards of the board that become lines of the table. */
const toLines = { to: 'roadmap', as: 'copy', into: 'roadmap', becomes: 'roadmap-line' } as const

/** Step É10: who does what, with whom, from when to when. */
export const roadmap: StepSpec = {
  key: 'roadmap',
  title: { fr: 'Feuille de route', en: 'Roadmap' },
  aim: {
    fr: 'Décider qui fait quoi, avec qui et pour quand, question par question.',
    en: 'Decide who does what, with whom and by when, question by question.',
  },
  boards: [{ key: 'roadmap', title: { fr: 'Feuille de route', en: 'Roadmap' }, per: 'plenary', zones: roadmapZones }],
  tables: [{ key: 'roadmap', title: { fr: 'Feuille de route', en: 'Roadmap' }, home: 'roadmap', kind: 'roadmap-line' }],
  agenda,
  handsOn: [
    { ...toLines, kinds: ['action', 'chain-link', 'change'] },
    { ...toLines, kinds: ['idea'] },
  ],
  note: {
    fr: `But : une dizaine de lignes auxquelles on croit, chacune avec une question, une structure pilote et deux dates.
À préparer : reprenez les actions « à créer » et les trous repérés ensemble. Prévenez les structures pressenties pour piloter : elles auront besoin de l’accord de leur direction.
À surveiller : une ligne sans pilote n’est pas un échec, c’est une information ; laissez-la « À confirmer ». Méfiez-vous des échéances toutes placées en juin, et de la structure qui porte tout. Exportez le tableau à la fin : chacun·e repart avec.`,
    en: `Aim: about ten lines that people believe in, each with a question, a lead organisation and two dates.
To prepare: take up the actions “to create” and the gaps found together. Warn the organisations that may lead: they will need the agreement of their management.
To watch: a line without a lead is not a failure, it is information; leave it “To confirm”. Beware of due dates all set in June, and of the organisation that carries everything. Export the table at the end: everyone leaves with it.`,
  },
}
