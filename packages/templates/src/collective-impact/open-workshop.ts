import type { Kind, StepSpec } from '@tablee/model'
import { activitiesOn, openZone, words } from './makers.ts'

type Said = readonly [fr: string, en: string]

interface OpenWorkshop {
  readonly key: string
  readonly title: Said
  readonly aim: Said
  /** The question that opens the writing. */
  readonly question: Said
  /** The kinds of cards that this workshop makes, the first one proposed first. */
  readonly kinds: readonly Kind[]
  readonly handsOn: StepSpec['handsOn']
}

/** A half-day on one question: everyone writes, the group sorts, and keeps what will serve. Its board suits any subject. */
export function openWorkshop({ key, title, aim, question, kinds, handsOn }: OpenWorkshop): StepSpec {
  const activity = activitiesOn(key)
  return {
    key,
    title: words(title),
    aim: words(aim),
    boards: [
      {
        key,
        title: words(title),
        per: 'plenary',
        zones: [
          openZone('writing', ['Ce que nous en disons', 'What we say of it'], question, kinds, [0, 0, 1136, 904]),
          openZone(
            'kept',
            ['Ce que nous retenons', 'What we keep'],
            ['Ce qui servira aux étapes suivantes.', 'What the next steps will use.'],
            [...kinds, 'decision'],
            [1160, 0, 664, 904],
          ),
          openZone(
            'to-do',
            ['À faire d’ici la prochaine fois', 'To do before the next time'],
            ['Qui s’en charge, et pour quand ?', 'Who takes care of it, and by when?'],
            ['todo'],
            [0, 928, 904, 496],
          ),
          openZone(
            'parking',
            ['À reprendre plus tard', 'For later'],
            ['Ce qui mérite du temps, mais pas aujourd’hui.', 'What deserves time, but not today.'],
            ['parking'],
            [928, 928, 896, 496],
          ),
        ],
      },
    ],
    tables: [],
    agenda: [
      activity('welcome', ['Accueil', 'Welcome'], 10, 'plenary', null, [
        'Bonjour ! Qu’avez-vous essayé depuis la dernière fois ?',
        'Hello! What have you tried since last time?',
      ]),
      activity('subject', ['Le sujet', 'The subject'], 15, 'plenary', 'writing', question),
      activity('writing', ['Écriture masquée', 'Hidden writing'], 20, 'hidden-writing', 'writing', [
        'Écrivez ce qui vous vient, une idée par carte. Personne ne vous lit pour l’instant.',
        'Write what comes to mind, one idea per card. Nobody reads you for now.',
      ]),
      activity('sharing', ['Mise en commun', 'Sharing'], 30, 'sharing', 'writing', [
        'Lisons tout, et rapprochons ce qui se ressemble.',
        'Let us read everything, and bring together what is alike.',
      ]),
      activity('break', ['Pause', 'Break'], 10, 'break', null, [
        'Pause. On se retrouve dans dix minutes.',
        'Break. See you in ten minutes.',
      ]),
      activity('groups', ['En sous-groupes', 'In small groups'], 40, 'breakout', 'writing', [
        'Choisissez trois cartes : que faut-il en garder ?',
        'Choose three cards: what should be kept of them?',
      ]),
      activity('keeping', ['Ce que nous retenons', 'What we keep'], 40, 'sharing', 'kept', [
        'Chaque groupe présente ses trois cartes en cinq minutes.',
        'Each group presents its three cards in five minutes.',
      ]),
      activity('closing', ['Clôture', 'Closing'], 15, 'plenary', 'to-do', [
        'Qui fait quoi d’ici la prochaine fois ? Un mot chacun·e.',
        'Who does what before the next time? One word each.',
      ]),
    ],
    handsOn,
    note: {
      fr: `But : que chaque personne ait écrit, et que le groupe garde peu de choses, mais utiles à la suite.
À préparer : une question simple, un exemple de carte, et ce que les séances passées ont déjà dit sur le sujet. Ce mur convient à tout sujet : changez ses titres et ses consignes avec « Modifier le modèle ».
À surveiller : commencez par l’écriture, sinon les mêmes parlent. Trois cartes par groupe, pas dix. Ce qui sort du sujet va dans « À reprendre plus tard ».`,
      en: `Aim: that everyone has written, and that the group keeps few things, but useful ones.
To prepare: a simple question, an example of a card, and what past sessions have already said on the subject. This board suits any subject: change its titles and prompts with “Edit the template”.
To watch: begin with writing, or the same people speak. Three cards per group, not ten. What is off the subject goes to “For later”.`,
    },
  }
}
