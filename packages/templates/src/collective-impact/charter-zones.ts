import type { Kind, ZoneSpec } from '@tablee/model'
import { openZone } from './makers.ts'

/** What may be the matter of an article. */
const MATTER: readonly Kind[] = ['idea', 'issue', 'representation', 'disagreement', 'change', 'decision']

/** The nine headings of a charter, each with what it asks. */
const HEADINGS = [
  [
    'why',
    ['1. Pourquoi nous agissons ensemble', '1. Why we act together'],
    [
      'Qu’est-ce qui nous réunit, que personne ne peut faire seul ?',
      'What brings us together, that nobody can do alone?',
    ],
  ],
  [
    'change',
    ['2. Ce que nous voulons changer', '2. What we want to change'],
    [
      'Pour les jeunes et les familles, pour le territoire, pour nos structures.',
      'For young people and families, for the territory, for our organisations.',
    ],
  ],
  [
    'questions',
    ['3. Nos questions essentielles', '3. Our essential questions'],
    [
      'Les questions que nous avons validées, et ce qu’elles nous engagent à chercher.',
      'The questions that we validated, and what they commit us to look for.',
    ],
  ],
  [
    'values',
    ['4. Nos valeurs', '4. Our values'],
    ['À quoi tenons-nous, même quand c’est difficile ?', 'What do we hold to, even when it is hard?'],
  ],
  [
    'rules',
    ['5. Nos règles de travail', '5. How we work'],
    ['Comment travaillons-nous : rythme, écoute, rôles, écrits ?', 'How do we work: pace, listening, roles, writing?'],
  ],
  [
    'shares',
    ['6. Ce que chaque structure apporte et y gagne', '6. What each one brings and gains'],
    [
      'En une minute : ce que votre structure apporte, et ce qu’elle y gagne.',
      'In a minute: what your organisation brings, and what it gains.',
    ],
  ],
  [
    'deciding',
    ['7. Décider et régler nos désaccords', '7. Deciding and settling disagreements'],
    [
      'Comment décidons-nous ? Que faisons-nous quand nous ne sommes pas d’accord ?',
      'How do we decide? What do we do when we do not agree?',
    ],
  ],
  [
    'leading',
    ['8. Animation, information, confidentialité', '8. Leading, informing, keeping confidence'],
    [
      'Qui anime, qui informe qui, et qu’est-ce qui reste entre nous ?',
      'Who leads, who informs whom, and what stays between us?',
    ],
  ],
  [
    'life',
    ['9. Entrer, sortir, réviser', '9. Joining, leaving, revising'],
    [
      'Comment rejoint-on la charte, comment la quitte-t-on, quand la relit-on ?',
      'How does one join the charter, how does one leave it, when is it read again?',
    ],
  ],
] as const

/** Under the headings: what each validated question asks of those who sign. */
const chapter: ZoneSpec = {
  ...openZone(
    'chapter',
    ['Notre engagement sur cette question', 'Our commitment on this question'],
    [
      'Que promettons-nous de chercher ensemble, et jusqu’où ?',
      'What do we promise to look for together, and how far?',
    ],
    MATTER,
    [0, 1560, 664, 496],
  ),
  repeat: { over: 'question', along: 'x' },
}

/** The board of É6: the matter on the left, the nine headings as on a page, three in a row, then a chapter for each question. */
export const charterZones: readonly ZoneSpec[] = [
  openZone(
    'material',
    ['Ce que nous avons déjà dit', 'What we have already said'],
    [
      'Les cartes des séances passées. Placez chacune là où elle peut nourrir la charte.',
      'The cards of past sessions. Put each one where it can feed the charter.',
    ],
    [...MATTER, 'question', 'parking'],
    [0, 0, 664, 1536],
  ),
  ...HEADINGS.map(([key, title, prompt], index) =>
    openZone(`article-${key}`, title, prompt, key === 'questions' ? [...MATTER, 'question'] : MATTER, [
      688 + (index % 3) * 688,
      Math.floor(index / 3) * 520,
      664,
      496,
    ]),
  ),
  chapter,
]
