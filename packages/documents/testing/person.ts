import type { Card, CardId, Zone } from '@tablee/model'
import { manualClock, seededRandom } from '@tablee/std'
import * as Y from 'yjs'
import { readCards } from '../src/cards.ts'
import type { GestureOptions } from '../src/gestures.ts'
import { createGestures } from '../src/gestures.ts'
import { createHistory } from '../src/history.ts'
import { createRowGestures } from '../src/row-gestures.ts'

export interface PersonOptions {
  readonly content?: Y.Doc
  readonly board?: Y.Doc
  readonly zones?: readonly Zone[]
  readonly validated?: readonly CardId[]
  /** Says who they are, and which ids they make. */
  readonly seed?: number
}

/** A participant with a history of their own, on the cards of « roadmap »; it is second `seed` for them. */
export function createPerson({
  content = new Y.Doc(),
  board = new Y.Doc(),
  zones = [],
  validated = [],
  seed = 1,
}: PersonOptions = {}) {
  const history = createHistory()
  const clock = manualClock(1000 * seed)
  const options: GestureOptions = {
    home: 'roadmap',
    content,
    board,
    zones: () => zones,
    isValidated: (card) => validated.includes(card),
    me: { participant: `person-${seed}` as never, structure: null, role: 'participant' },
    clock,
    random: seededRandom(seed),
    history,
  }
  const gestures = createGestures(options)
  const rows = createRowGestures(options)
  const cards = (): readonly Card[] => readCards(content, 'roadmap')
  const card = (id: CardId): Card => {
    const found = cards().find((candidate) => candidate.id === id)
    if (!found) throw new Error(`no card ${id}`)
    return found
  }
  return { content, board, history, clock, gestures, rows, cards, card }
}
