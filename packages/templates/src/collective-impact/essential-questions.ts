import type { ActivitySpec, StepSpec, ZoneSpec } from '@tablee/model'

// two rows that read like a page: what matters → what we ask, then the test → what we keep → what can wait
const zones: readonly ZoneSpec[] = [
  {
    key: 'issues',
    title: { fr: 'Nos enjeux', en: 'Our issues' },
    prompt: {
      fr: 'Qu’est-ce qui compte le plus, pour les jeunes et les familles d’ici ?',
      en: 'What matters most, for young people and families here?',
    },
    accepts: ['issue'],
    means: { tag: true },
    box: { x: 0, y: 0, w: 664, h: 904 },
    writable: 'all',
  },
  {
    key: 'workshop',
    title: { fr: 'Comment allons-nous… ?', en: 'How shall we…?' },
    prompt: {
      fr: 'Écrivez une question par carte. Elle commence par « Comment allons-nous… ».',
      en: 'Write one question per card. It begins with “How shall we…”.',
    },
    accepts: ['idea', 'question'],
    means: { sets: { state: 'proposed' } },
    box: { x: 688, y: 0, w: 1352, h: 904 },
    writable: 'all',
  },
  {
    key: 'grid',
    title: { fr: 'La question tient-elle ?', en: 'Does the question hold?' },
    prompt: {
      fr: '1. Aucune structure n’y répond seule.\n2. Elle ne contient pas déjà la réponse.\n3. Elle parle des jeunes et des familles.\n4. On pourra voir si l’on avance.\n5. Tout le monde y trouve une place.',
      en: '1. No organisation can answer it alone.\n2. It does not already contain the answer.\n3. It speaks of young people and families.\n4. We shall be able to see whether we move forward.\n5. Everyone finds a place in it.',
    },
    accepts: [],
    means: { tag: true },
    box: { x: 0, y: 928, w: 664, h: 632 },
    writable: 'nobody',
  },
  {
    key: 'kept',
    title: { fr: 'Nos questions', en: 'Our questions' },
    prompt: {
      fr: 'Trois à cinq questions que nous portons ensemble.',
      en: 'Three to five questions that we carry together.',
    },
    accepts: ['question'],
    means: { sets: { state: 'kept' } },
    box: { x: 688, y: 928, w: 880, h: 632 },
    writable: 'all',
  },
  {
    key: 'reserve',
    title: { fr: 'Gardées pour plus tard', en: 'Kept for later' },
    prompt: { fr: 'Rien n’est perdu : nous y reviendrons.', en: 'Nothing is lost: we shall come back to these.' },
    accepts: ['question'],
    means: { sets: { state: 'later' } },
    box: { x: 1592, y: 928, w: 448, h: 632 },
    writable: 'all',
  },
]

const agenda: readonly ActivitySpec[] = [
  {
    key: 'recall',
    title: { fr: 'Rappel', en: 'Recall' },
    minutes: 10,
    mode: 'plenary',
    board: 'questions',
    zone: 'issues',
    prompt: {
      fr: 'Relisons nos enjeux : que faut-il garder en tête ?',
      en: 'Let us read our issues again: what should we keep in mind?',
    },
    tools: ['help'],
  },
  {
    key: 'writing',
    title: { fr: 'Écriture masquée', en: 'Hidden writing' },
    minutes: 15,
    mode: 'hidden-writing',
    board: 'questions',
    zone: 'workshop',
    prompt: {
      fr: 'Écrivez vos questions, une par carte. Personne ne les voit pour l’instant.',
      en: 'Write your questions, one per card. Nobody sees them for now.',
    },
    tools: ['add', 'undo', 'help'],
  },
  {
    key: 'grouping',
    title: { fr: 'Regrouper et fusionner', en: 'Group and merge' },
    minutes: 15,
    mode: 'sharing',
    board: 'questions',
    zone: 'workshop',
    prompt: {
      fr: 'Quelles questions disent la même chose ? Rapprochez-les.',
      en: 'Which questions say the same thing? Bring them together.',
    },
    tools: ['move', 'undo', 'help'],
  },
  {
    key: 'testing',
    title: { fr: 'Passer la grille', en: 'Test the questions' },
    minutes: 15,
    mode: 'breakout',
    board: 'questions',
    zone: 'grid',
    prompt: {
      fr: 'En petits groupes : essayez les cinq tests sur dix questions au plus.',
      en: 'In small groups: try the five tests on ten questions at most.',
    },
    tools: ['add', 'move', 'undo', 'help'],
  },
  {
    key: 'vote',
    title: { fr: 'Vote', en: 'Vote' },
    minutes: 10,
    mode: 'vote',
    board: 'questions',
    zone: 'workshop',
    prompt: {
      fr: 'Quelles questions voulez-vous porter avec les autres ?',
      en: 'Which questions do you want to carry with the others?',
    },
    tools: ['vote', 'help'],
  },
  {
    key: 'objections',
    title: { fr: 'Objections', en: 'Objections' },
    minutes: 15,
    mode: 'plenary',
    board: 'questions',
    zone: 'kept',
    prompt: {
      fr: 'Pouvez-vous vivre avec ces questions ? Que faudrait-il changer ?',
      en: 'Can you live with these questions? What would have to change?',
    },
    tools: ['move', 'undo', 'help'],
  },
  {
    key: 'validation',
    title: { fr: 'Validation', en: 'Validation' },
    minutes: 10,
    mode: 'plenary',
    board: 'questions',
    zone: 'kept',
    prompt: {
      fr: 'Nos questions reçoivent un numéro et une couleur, pour toute la suite.',
      en: 'Our questions get a number and a colour, for everything that follows.',
    },
    tools: ['help'],
  },
]

/** Step É3: from what matters to three to five questions that the group carries together. */
export const essentialQuestions: StepSpec = {
  key: 'essential-questions',
  title: { fr: 'Questions essentielles', en: 'Essential questions' },
  aim: {
    fr: 'Choisir ensemble trois à cinq questions auxquelles aucune structure ne peut répondre seule.',
    en: 'Choose together three to five questions that no organisation can answer alone.',
  },
  boards: [
    { key: 'questions', title: { fr: 'Questions essentielles', en: 'Essential questions' }, per: 'plenary', zones },
  ],
  tables: [],
  agenda,
  handsOn: [
    { kinds: ['question'], only: 'validated', to: 'actors-actions', as: 'living', into: 'exists' },
    { kinds: ['question'], only: 'validated', to: 'charter-writing', as: 'living', into: 'chapter' },
    { kinds: ['question'], only: 'validated', to: 'value-chains', as: 'living', into: 'main' },
    { kinds: ['question'], only: 'validated', to: 'roadmap', as: 'living', into: 'roadmap' },
  ],
  note: {
    fr: `But : passer d’une liste d’enjeux à trois, quatre ou cinq questions communes. Une bonne question ouvre ; elle ne désigne ni coupable ni solution.
À préparer : relisez les enjeux et gardez-en huit à dix sur le mur. Préparez un exemple de question qui tient, et une qui contient déjà sa réponse. Prévoyez qui anime chaque petit groupe.
À surveiller : « Comment allons-nous créer une plateforme ? » est une réponse déguisée ; demandez « à quoi servirait-elle ? ». Au-delà de cinq questions, plus personne ne s’en souvient. Une question écartée va dans « Gardées pour plus tard », jamais à la poubelle. La validation est un geste de l’équipe : elle donne le numéro et la couleur.`,
    en: `Aim: go from a list of issues to three, four or five common questions. A good question opens; it names neither a culprit nor a solution.
To prepare: read the issues again and keep eight to ten of them on the board. Prepare one example of a question that holds, and one that already contains its answer. Decide who leads each small group.
To watch: “How shall we build a platform?” is an answer in disguise; ask “what would it be for?”. Beyond five questions, nobody remembers them. A question set aside goes to “Kept for later”, never to the bin. Validating is done by the facilitation team: it gives the number and the colour.`,
  },
}
