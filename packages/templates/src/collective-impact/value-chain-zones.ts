import type { Kind, Meaning, ZoneSpec } from '@tablee/model'
import { openZone, poster } from './makers.ts'

type Said = readonly [fr: string, en: string]

/** A chain is two rows of zones high; the next question's begins under it. */
const HALF = 656
const EVERY = 2 * HALF
/** Where the chains begin, under what is common to them all. */
const TOP = 656

/** A zone of each chain, `[x, y, w, h]` counted from the chain's corner. */
function inChain(
  key: string,
  title: Said,
  prompt: Said,
  accepts: readonly Kind[],
  [x, y, w, h]: readonly [number, number, number, number],
  means?: Meaning,
): ZoneSpec {
  return {
    ...openZone(key, title, prompt, accepts, [x, TOP + y, w, h], means),
    repeat: { over: 'question', along: 'y', every: EVERY },
  }
}

const common: readonly ZoneSpec[] = [
  poster(
    'example',
    ['Un exemple', 'An example'],
    [
      'Une médiatrice et une salle\n→ elle va avec les familles au premier rendez-vous\n→ 40 rendez-vous dans l’année\n→ les parents osent appeler\n→ et en accompagnent d’autres.',
      'A mediator and a room\n→ she goes with families to the first appointment\n→ 40 appointments in the year\n→ parents dare to call\n→ and go with others.',
    ],
    [0, 0, 448, 632],
  ),
  openZone(
    'unsorted',
    ['À placer dans une chaîne', 'To be put in a chain'],
    [
      'Une activité par carte : que faites-vous, et qu’est-ce que cela change ?',
      'One activity per card: what do you do, and what does it change?',
    ],
    ['chain-link', 'idea'],
    [472, 0, 664, 632],
  ),
  openZone(
    'connections',
    ['À raccorder', 'To be connected'],
    ['Ce que l’un produit et dont un autre a besoin.', 'What one produces and another needs.'],
    ['idea', 'chain-link'],
    [1160, 0, 448, 632],
  ),
  openZone(
    'missing-links',
    ['Maillons manquants', 'Missing links'],
    ['Où la chaîne casse-t-elle ? Que faudrait-il créer ?', 'Where does the chain break? What should be created?'],
    ['idea', 'chain-link'],
    [1632, 0, 448, 632],
  ),
  openZone(
    'redundant',
    ['Fort ou en double', 'Strong or twice there'],
    [
      'Où sommes-nous forts ? Où faisons-nous deux fois la même chose ?',
      'Where are we strong? Where do we do the same thing twice?',
    ],
    ['idea'],
    [2104, 0, 448, 632],
  ),
  openZone(
    'indicators',
    ['Comment le verrons-nous ?', 'How shall we see it?'],
    ['Un chiffre, un récit ou une observation par chaîne.', 'A figure, a story or an observation for each chain.'],
    ['indicator'],
    [2576, 0, 448, 632],
  ),
]

const DIMENSIONS = [
  [
    'families',
    ['Ce qui change : jeunes et familles', 'What changes: young people and families'],
    ['Que vivent-ils de différent ?', 'What do they live differently?'],
  ],
  [
    'territory',
    ['Ce qui change : territoire', 'What changes: territory'],
    ['Que voit-on de différent ici ?', 'What can be seen differently here?'],
  ],
  [
    'structures',
    ['Ce qui change : structures', 'What changes: organisations'],
    ['Que faisons-nous autrement ?', 'What do we do differently?'],
  ],
] as const

const chain: readonly ZoneSpec[] = [
  inChain(
    'resources',
    ['Ressources', 'Resources'],
    [
      'Sur quoi s’appuie-t-on ici : personnes, lieux, savoirs, argent ?',
      'What do we draw on here: people, places, knowledge, money?',
    ],
    ['idea'],
    [0, 0, 448, 632],
  ),
  inChain(
    'brings',
    ['Chacun apporte', 'Each one brings'],
    ['Parties prenantes : qui apporte quoi ?', 'Stakeholders: who brings what?'],
    ['idea'],
    [0, HALF, 448, 632],
  ),
  inChain(
    'main',
    ['Activités principales', 'Main activities'],
    [
      'Ce qui change directement quelque chose pour les jeunes et les familles.',
      'What directly changes something for young people and families.',
    ],
    ['chain-link'],
    [472, 0, 664, 632],
    {
      sets: { questions: '$each', family: 'main' },
    },
  ),
  inChain(
    'support',
    ['Activités de soutien', 'Support activities'],
    [
      'Gouvernance, équipe, information, financements : ce qui rend le reste possible.',
      'Governance, team, information, funding: what makes the rest possible.',
    ],
    ['chain-link'],
    [472, HALF, 664, 632],
    {
      sets: { questions: '$each', family: 'support' },
    },
  ),
  inChain(
    'outputs',
    ['Réalisations', 'Outputs'],
    ['Que peut-on compter ou montrer ?', 'What can be counted or shown?'],
    ['idea'],
    [1160, 0, 448, 632],
  ),
  inChain(
    'gains',
    ['Chacun y gagne', 'Each one gains'],
    ['Parties prenantes : qu’est-ce qui donne envie de continuer ?', 'Stakeholders: what makes them want to go on?'],
    ['idea'],
    [1160, HALF, 448, 632],
  ),
  ...DIMENSIONS.map(([dimension, title, prompt], index) =>
    inChain(`change-${dimension}`, title, prompt, ['change'], [1632, index * 437, 920, 414], {
      sets: { questions: '$each', dimension },
    }),
  ),
  inChain(
    'value',
    ['Valeur créée', 'Value created'],
    ['Qu’est-ce que tout le monde y gagne ?', 'What does everyone gain?'],
    ['idea'],
    [2576, 0, 448, 632],
  ),
  inChain(
    'renewed',
    ['Ce qui revient', 'What comes back'],
    [
      'Quelles ressources se renouvellent et nourrissent la suite ?',
      'Which resources are renewed and feed what follows?',
    ],
    ['idea'],
    [2576, HALF, 448, 632],
  ),
]

/** The board of É9: what is common on top, then a chain for each validated question, from resources to what comes back. */
export const valueChainZones: readonly ZoneSpec[] = [...common, ...chain]
