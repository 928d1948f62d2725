import type { ActivitySpec, StepSpec, ZoneSpec } from '@tablee/model'

/** One cell per validated question: three cards wide, four high. */
const CELL = { x: 472, w: 664, h: 632 } as const

// what is not sorted yet on the left, then a column per question, then what the columns teach
const zones: readonly ZoneSpec[] = [
  {
    key: 'unsorted',
    title: { fr: 'À classer', en: 'To be sorted' },
    prompt: {
      fr: 'Une action par carte : que faites-vous, avec qui, pour qui ?',
      en: 'One action per card: what do you do, with whom, for whom?',
    },
    accepts: ['idea', 'action'],
    means: { tag: true },
    box: { x: 0, y: 0, w: 448, h: 1944 },
    writable: 'all',
  },
  {
    key: 'exists',
    title: { fr: 'Ce qui existe', en: 'What exists' },
    prompt: { fr: 'Que faisons-nous déjà sur cette question ?', en: 'What do we already do on this question?' },
    accepts: ['action'],
    means: { sets: { questions: '$each', status: 'exists' } },
    box: { ...CELL, y: 0 },
    repeat: { over: 'question', along: 'x' },
    writable: 'all',
  },
  {
    key: 'planned',
    title: { fr: 'En projet', en: 'Planned' },
    prompt: { fr: 'Qu’est-ce qui se prépare ?', en: 'What is being prepared?' },
    accepts: ['action'],
    means: { sets: { questions: '$each', status: 'planned' } },
    box: { ...CELL, y: 656 },
    repeat: { over: 'question', along: 'x' },
    writable: 'all',
  },
  {
    key: 'missing',
    title: { fr: 'Ce qui manque', en: 'What is missing' },
    prompt: { fr: 'Que faudrait-il créer, et que personne ne fait ?', en: 'What should be created that nobody does?' },
    accepts: ['action'],
    means: { sets: { questions: '$each', status: 'to-create' } },
    box: { ...CELL, y: 1312 },
    repeat: { over: 'question', along: 'x' },
    writable: 'all',
  },
  {
    key: 'overlaps',
    title: { fr: 'Nous sommes plusieurs à…', en: 'Several of us…' },
    prompt: {
      fr: 'Où faisons-nous la même chose ? Qu’y gagnerait-on à se parler ?',
      en: 'Where do we do the same thing? What would we gain by talking?',
    },
    accepts: ['idea'],
    means: { tag: true },
    box: { x: 0, y: 1968, w: 880, h: 496 },
    writable: 'all',
  },
  {
    key: 'gaps',
    title: { fr: 'Personne ne s’en occupe', en: 'Nobody takes care of it' },
    prompt: {
      fr: 'Quels moments, quels lieux, quels jeunes restent sans réponse ?',
      en: 'Which moments, which places, which young people are left without an answer?',
    },
    accepts: ['idea'],
    means: { tag: true },
    box: { x: 904, y: 1968, w: 880, h: 496 },
    writable: 'all',
  },
  {
    key: 'invite',
    title: { fr: 'À associer', en: 'To bring in' },
    prompt: {
      fr: 'Qui devrait être là et n’y est pas ? Qui peut l’inviter ?',
      en: 'Who should be here and is not? Who can invite them?',
    },
    accepts: ['idea', 'actor'],
    means: { sets: { presence: 'to-invite' } },
    box: { x: 1808, y: 1968, w: 880, h: 496 },
    writable: 'all',
  },
]

const agenda: readonly ActivitySpec[] = [
  {
    key: 'welcome',
    title: { fr: 'Accueil', en: 'Welcome' },
    minutes: 10,
    mode: 'plenary',
    board: 'actors-actions',
    zone: null,
    prompt: {
      fr: 'Bonjour ! Qui est là aujourd’hui, et pour quelle structure ?',
      en: 'Hello! Who is here today, and for which organisation?',
    },
    tools: ['help'],
  },
  {
    key: 'rereading',
    title: { fr: 'Relecture', en: 'Rereading' },
    minutes: 15,
    mode: 'plenary',
    board: 'actors-actions',
    zone: 'unsorted',
    prompt: {
      fr: 'Relisons nos questions : que font déjà nos structures ?',
      en: 'Let us read our questions again: what do our organisations already do?',
    },
    tools: ['add', 'undo', 'help'],
  },
  {
    key: 'groups',
    title: { fr: 'En groupes, une question chacun', en: 'In groups, one question each' },
    minutes: 30,
    mode: 'breakout',
    board: 'actors-actions',
    zone: 'exists',
    prompt: {
      fr: 'Pour votre question : ce qui existe, ce qui se prépare, ce qui manque.',
      en: 'For your question: what exists, what is being prepared, what is missing.',
    },
    tools: ['add', 'move', 'undo', 'help'],
  },
  {
    key: 'rotation-1',
    title: { fr: 'Premier passage', en: 'First rotation' },
    minutes: 25,
    mode: 'breakout',
    board: 'actors-actions',
    zone: 'planned',
    prompt: {
      fr: 'Lisez, complétez, posez vos questions. On n’enlève rien.',
      en: 'Read, complete, ask your questions. Nothing is taken away.',
    },
    tools: ['add', 'move', 'undo', 'help'],
  },
  {
    key: 'break',
    title: { fr: 'Pause', en: 'Break' },
    minutes: 10,
    mode: 'break',
    board: 'actors-actions',
    zone: null,
    prompt: { fr: 'Pause. On se retrouve dans dix minutes.', en: 'Break. See you in ten minutes.' },
    tools: ['help'],
  },
  {
    key: 'rotation-2',
    title: { fr: 'Deuxième passage', en: 'Second rotation' },
    minutes: 25,
    mode: 'breakout',
    board: 'actors-actions',
    zone: 'missing',
    prompt: {
      fr: 'Que manque-t-il encore, vu de votre place ?',
      en: 'What is still missing, seen from where you stand?',
    },
    tools: ['add', 'move', 'undo', 'help'],
  },
  {
    key: 'gaps',
    title: { fr: 'Trous et doublons', en: 'Gaps and overlaps' },
    minutes: 25,
    mode: 'sharing',
    board: 'actors-actions',
    zone: 'gaps',
    prompt: {
      fr: 'Où sommes-nous plusieurs ? Où n’y a-t-il personne ?',
      en: 'Where are we several? Where is there nobody?',
    },
    tools: ['add', 'move', 'undo', 'help'],
  },
  {
    key: 'links',
    title: { fr: 'Qui travaille avec qui ?', en: 'Who works with whom?' },
    minutes: 25,
    mode: 'sharing',
    board: 'actors-actions',
    zone: 'overlaps',
    prompt: {
      fr: 'Avec qui travaillez-vous déjà ? Avec qui faudrait-il commencer ?',
      en: 'With whom do you already work? With whom should you begin?',
    },
    tools: ['add', 'move', 'undo', 'help'],
  },
  {
    key: 'invite',
    title: { fr: 'À inviter', en: 'To invite' },
    minutes: 10,
    mode: 'sharing',
    board: 'actors-actions',
    zone: 'invite',
    prompt: {
      fr: 'Qui manque autour de la table ? Qui s’en charge ?',
      en: 'Who is missing around the table? Who takes care of it?',
    },
    tools: ['add', 'undo', 'help'],
  },
  {
    key: 'closing',
    title: { fr: 'Clôture', en: 'Closing' },
    minutes: 5,
    mode: 'plenary',
    board: 'actors-actions',
    zone: null,
    prompt: { fr: 'Un mot chacun·e, et la prochaine date.', en: 'One word each, and the next date.' },
    tools: ['help'],
  },
]

/** Step É4: who does what on each question, what is missing, whom to bring in. */
export const actorsActions: StepSpec = {
  key: 'actors-actions',
  title: { fr: 'Acteurs et actions', en: 'Actors and actions' },
  aim: {
    fr: 'Voir qui fait déjà quoi sur chaque question, ce qui manque, et qui associer.',
    en: 'See who already does what on each question, what is missing, and whom to bring in.',
  },
  boards: [
    { key: 'actors-actions', title: { fr: 'Acteurs et actions', en: 'Actors and actions' }, per: 'plenary', zones },
  ],
  tables: [{ key: 'directory', title: { fr: 'Annuaire', en: 'Directory' }, home: 'directory', kind: 'actor' }],
  agenda,
  handsOn: [
    {
      kinds: ['action'],
      to: 'value-chains',
      as: 'copy',
      into: 'unsorted',
      becomes: 'chain-link',
      when: { status: 'exists' },
    },
    { kinds: ['action'], to: 'roadmap', as: 'copy', into: 'inbox', when: { status: 'to-create' } },
    { kinds: ['idea'], to: 'roadmap', as: 'copy', into: 'inbox' },
  ],
  note: {
    fr: `But : rendre visible ce que chaque structure fait déjà, avant de vouloir créer. Le mur a une colonne par question validée ; les colonnes apparaissent toutes seules.
À préparer : vérifiez que chaque structure a sa fiche dans l’annuaire. Prévoyez un groupe par question, avec une personne qui accueille et ne bouge pas. Demandez avant la séance une action par structure.
À surveiller : certaines structures n’osent pas écrire « on le fait déjà » ; d’autres écrivent tout leur rapport d’activité. Une carte, une action. Un doublon n’est pas une faute : c’est une occasion de se parler. Notez qui invite les absents, et pour quand.`,
    en: `Aim: make visible what each organisation already does, before wanting to create. The board has one column per validated question; the columns appear by themselves.
To prepare: check that each organisation has its sheet in the directory. Plan one group per question, with one person who welcomes and stays. Ask each organisation for one action before the session.
To watch: some organisations dare not write “we already do it”; others write their whole annual report. One card, one action. An overlap is not a fault: it is an occasion to talk. Note who invites those who are absent, and by when.`,
  },
}
