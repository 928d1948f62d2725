import type { ZoneSpec } from '@tablee/model'
import { openZone } from './makers.ts'

/** The fields of work, in the order of the board, each with the question that it asks. */
const DOMAINS = [
  [
    'spotting',
    ['Repérage', 'Early signs'],
    ['Qui voit les premiers signes, et à qui le dit-il ?', 'Who sees the first signs, and whom do they tell?'],
  ],
  [
    'schooling',
    ['Accompagnement scolaire', 'Help with school work'],
    ['Qui aide à apprendre, à l’école et en dehors ?', 'Who helps to learn, at school and elsewhere?'],
  ],
  [
    'health',
    ['Santé et bien-être', 'Health and well-being'],
    ['Vers qui se tourner quand ça ne va pas ?', 'Whom to turn to when things go wrong?'],
  ],
  [
    'families',
    ['Familles', 'Families'],
    ['Qui écoute et accompagne les parents ?', 'Who listens to parents and goes with them?'],
  ],
  [
    'guidance',
    ['Orientation et insertion', 'Guidance and employment'],
    ['Qui aide à choisir, à se former, à travailler ?', 'Who helps to choose, to train, to work?'],
  ],
  [
    'culture',
    ['Culture et sport', 'Culture and sport'],
    ['Où les jeunes viennent-ils avec plaisir ?', 'Where do young people like to come?'],
  ],
  ['steering', ['Pilotage', 'Steering'], ['Qui décide, finance ou coordonne ?', 'Who decides, funds or coordinates?']],
] as const

/** The map: a zone for each field of work, four in a row. An actor is shown in each of those it works in. */
const map: readonly ZoneSpec[] = DOMAINS.map(([domain, title, prompt], index) =>
  openZone(
    `map-${domain}`,
    title,
    prompt,
    ['actor'],
    [(index % 4) * 472, 520 + Math.floor(index / 4) * 656, 448, 632],
    {
      sets: { domains: domain },
    },
  ),
)

/** The board of É1 reads from top to bottom: us, who acts here, what matters. */
export const launchZones: readonly ZoneSpec[] = [
  openZone(
    'presence',
    ['Qui est là ?', 'Who is here?'],
    [
      'Au nom de qui parlez-vous aujourd’hui ? En une phrase, que fait votre structure sur ce sujet ?',
      'For whom do you speak today? In a sentence, what does your organisation do on this subject?',
    ],
    ['idea', 'actor'],
    [0, 0, 920, 496],
  ),
  openZone(
    'frame',
    ['Nos règles d’échange', 'How we talk together'],
    [
      'De quoi avez-vous besoin pour parler librement ici ? On ne nomme ni enfant, ni famille.',
      'What do you need to speak freely here? No child and no family is named.',
    ],
    ['idea', 'decision'],
    [944, 0, 920, 496],
  ),
  ...map,
  openZone(
    'parking',
    ['À reprendre plus tard', 'For later'],
    ['Ce qui mérite du temps, mais pas aujourd’hui.', 'What deserves time, but not today.'],
    ['parking', 'idea'],
    [1416, 1176, 448, 632],
  ),
  openZone(
    'issues',
    ['Ce qui compte en premier', 'What comes first'],
    [
      'Quel problème ne pouvez-vous pas résoudre seul·e ? Un enjeu par carte.',
      'Which problem can you not solve alone? One issue per card.',
    ],
    ['issue', 'idea'],
    [0, 1832, 920, 632],
  ),
  openZone(
    'missing',
    ['Qui manque autour de la table ?', 'Who is missing around the table?'],
    [
      'Qui devrait être là et n’y est pas ? Qui peut l’inviter ?',
      'Who should be here and is not? Who can invite them?',
    ],
    ['actor', 'idea'],
    [944, 1832, 920, 632],
    { sets: { presence: 'to-invite' } },
  ),
]
