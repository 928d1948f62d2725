import type { ActivitySpec, StepSpec } from '@tablee/model'
import { charterZones } from './charter-zones.ts'
import { activitiesOn, words } from './makers.ts'

const activity = activitiesOn('charter')

const agenda: readonly ActivitySpec[] = [
  activity('resuming', ['Reprise', 'Picking up'], 15, 'plenary', 'material', [
    'Relisons ce que nous avons dit. Qu’est-ce qui doit rester ?',
    'Let us read what we have said. What must remain?',
  ]),
  activity('one-minute', ['Une minute par structure', 'A minute each'], 20, 'sharing', 'article-shares', [
    'Ce que ma structure apporte, et ce qu’elle y gagne.',
    'What my organisation brings, and what it gains.',
  ]),
  activity('reading', ['Lecture', 'Reading'], 15, 'plenary', null, [
    'Lisons les neuf titres. Lequel vous semble le plus difficile à écrire ?',
    'Let us read the nine headings. Which seems the hardest to write?',
  ]),
  activity('groups', ['En sous-groupes', 'In small groups'], 30, 'breakout', 'article-why', [
    'Trois articles par groupe : trois phrases chacun, pas plus.',
    'Three articles per group: three sentences each, no more.',
  ]),
  activity('break', ['Pause', 'Break'], 10, 'break', null, [
    'Pause. On se retrouve dans dix minutes.',
    'Break. See you in ten minutes.',
  ]),
  activity('relay', ['Relais', 'Relay'], 25, 'breakout', 'article-values', [
    'Lisez les articles d’un autre groupe : ajoutez, questionnez, n’enlevez rien.',
    'Read the articles of another group: add, ask, take nothing away.',
  ]),
  activity('article-by-article', ['Article par article', 'Article by article'], 35, 'sharing', 'article-deciding', [
    'Chaque groupe lit. On note ce qui accroche, sans réécrire à vingt.',
    'Each group reads. We note what catches, without twenty people rewriting.',
  ]),
  activity('lights', ['Les feux', 'The lights'], 15, 'vote', null, [
    'Vert : je signe. Orange : il manque quelque chose. Rouge : je ne peux pas.',
    'Green: I sign. Orange: something is missing. Red: I cannot.',
  ]),
  activity('settling-date', ['Date d’arrêt du texte', 'When the text is settled'], 10, 'plenary', 'article-life', [
    'Jusqu’à quand peut-on proposer un changement ? Qui tient la plume ?',
    'Until when may one propose a change? Who holds the pen?',
  ]),
  activity('closing', ['Clôture', 'Closing'], 5, 'plenary', null, [
    'Un mot chacun·e, et la prochaine date.',
    'One word each, and the next date.',
  ]),
]

/** Step É6: what was said becomes the matter of a common text, under nine headings. */
export const charterWriting: StepSpec = {
  key: 'charter-writing',
  title: words(['Charte : co-rédaction', 'Charter: writing together']),
  aim: words([
    'Rassembler ce que nous avons dit sous neuf titres, pour écrire notre charte.',
    'Gather what we have said under nine headings, to write our charter.',
  ]),
  boards: [
    {
      key: 'charter',
      title: words(['Charte : co-rédaction', 'Charter: writing together']),
      per: 'plenary',
      zones: charterZones,
    },
  ],
  tables: [],
  agenda,
  handsOn: [
    { kinds: ['disagreement'], to: 'charter-adoption', as: 'copy', into: 'reservations' },
    { kinds: ['disagreement'], to: 'roadmap', as: 'copy', into: 'risks' },
    { kinds: ['change'], to: 'value-chains', as: 'copy', into: 'change-families' },
  ],
  note: {
    fr: `But : un texte court que chacun·e reconnaît, et une date après laquelle il ne change plus.
À préparer : placez sur le mur les cartes des séances passées qui peuvent nourrir la charte. Lisez deux chartes d’autres territoires. Prévoyez trois groupes, et une personne qui tient la plume dans chacun. Demandez à chaque structure sa minute avant la séance.
À surveiller : à chaque relecture, de nouvelles corrections ; c’est sans fin si la date d’arrêt n’est pas décidée aujourd’hui. Un désaccord s’écrit dans l’article 7, il ne bloque pas les huit autres. On ne réécrit pas une phrase à vingt : on note ce qui gêne, deux personnes proposent. Un feu rouge est une information, pas une faute : demandez ce qu’il faudrait pour qu’il passe à l’orange.`,
    en: `Aim: a short text in which everyone recognises themselves, and a date after which it no longer changes.
To prepare: put on the board the cards of past sessions that can feed the charter. Read two charters of other territories. Plan three groups, and someone who holds the pen in each. Ask each organisation for its minute before the session.
To watch: each reading brings new corrections; it never ends unless the settling date is decided today. A disagreement is written in article 7, it does not block the eight others. Twenty people do not rewrite a sentence: note what is in the way, two people propose. A red light is information, not a fault: ask what it would take for it to turn orange.`,
  },
}
