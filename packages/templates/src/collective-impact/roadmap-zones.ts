import type { Kind, ZoneSpec } from '@tablee/model'
import { openZone } from './makers.ts'

/** What may become a line of the roadmap. */
const CANDIDATES: readonly Kind[] = ['action', 'chain-link', 'change', 'idea']

const CHOICES = [
  [
    'continue',
    ['Continuer', 'Continue'],
    ['Ce qui marche et ne demande que du temps.', 'What works and only needs time.'],
  ],
  [
    'strengthen',
    ['Renforcer', 'Strengthen'],
    ['Ce qui existe, et qui a besoin d’un coup de main.', 'What exists, and needs a hand.'],
  ],
  [
    'create',
    ['Créer', 'Create'],
    ['Ce qui n’existe pas encore, et qui manque vraiment.', 'What does not exist yet, and is really missing.'],
  ],
  ['stop', ['Arrêter', 'Stop'], ['Ce qui prend du temps sans rien changer.', 'What takes time and changes nothing.']],
] as const

/** The board of É10: what comes from the other steps, what we choose, then what each line needs. The lines are the table. */
export const roadmapZones: readonly ZoneSpec[] = [
  openZone(
    'inbox',
    ['Ce qui vient des autres étapes', 'What comes from the other steps'],
    [
      'Actions à créer, maillons manquants, objectifs : qu’en faisons-nous ?',
      'Actions to create, missing links, objectives: what do we do with them?',
    ],
    [...CANDIDATES, 'indicator'],
    [0, 0, 664, 1288],
  ),
  ...CHOICES.map(([key, title, prompt], index) =>
    openZone(`sorting-${key}`, title, prompt, CANDIDATES, [688 + index * 472, 0, 448, 632]),
  ),
  openZone(
    'carrying',
    ['Qui pilote ? Qui soutient ?', 'Who leads? Who supports?'],
    [
      'Qui dit oui aujourd’hui ? Qui doit demander ? Personne ne porte plus de trois lignes.',
      'Who says yes today? Who has to ask? Nobody carries more than three lines.',
    ],
    ['idea', 'todo'],
    [688, 656, 448, 632],
  ),
  openZone(
    'budget',
    ['Budget et financeurs', 'Budget and funders'],
    ['Combien, pour quoi, et à qui le demander ?', 'How much, for what, and whom to ask?'],
    ['idea', 'todo'],
    [1160, 656, 448, 632],
  ),
  openZone(
    'risks',
    ['Risques et réserves', 'Risks and reservations'],
    ['Qu’est-ce qui pourrait nous arrêter ? Que fait-on alors ?', 'What could stop us? What do we do then?'],
    ['disagreement', 'idea'],
    [1632, 656, 448, 632],
  ),
  openZone(
    'after',
    ['Et après ? Qui anime ?', 'And then? Who leads?'],
    [
      'Quand nous revoyons-nous ? Qui garde la feuille de route vivante ?',
      'When do we meet again? Who keeps the roadmap alive?',
    ],
    ['decision', 'todo', 'idea'],
    [2104, 656, 448, 632],
  ),
]
