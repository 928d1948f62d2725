import { addCard } from '@tablee/documents'
import type { CardId } from '@tablee/model'
import { newId } from '@tablee/model'
import { seededRandom } from '@tablee/std'
import * as Y from 'yjs'

/** A content as a long cycle leaves it. */
export interface BoardState {
  readonly update: Uint8Array
  readonly stateVector: Uint8Array
  readonly cards: readonly CardId[]
}

const TITLE = 'Un lieu d’accueil pour les familles du quartier, ouvert à tous'
const DETAIL = `${TITLE} le mercredi et le samedi, tenu avec les associations : on y vient sans rendez-vous, on y boit un café.`
/** The client ids under which boards are written: several, as people write them. */
const WRITERS = 40
const FIRST_WRITER = 1_000

/** A document of `records` cards, of about 470 bytes each in all. */
export function boardState(records: number): BoardState {
  const doc = new Y.Doc()
  const random = seededRandom(records)
  const cards: CardId[] = []
  for (let index = 0; index < records; index += 1) {
    doc.clientID = FIRST_WRITER + (index % WRITERS)
    const id = newId<CardId>(random)
    addCard(doc, { id, kind: 'idea', at: 1_790_000_000_000 + index, title: TITLE, detail: DETAIL }, ORIGIN)
    doc.getMap<Y.Map<unknown>>('cards').get(id)?.set('xy', '0,0')
    cards.push(id)
  }
  return { update: Y.encodeStateAsUpdate(doc), stateVector: Y.encodeStateVector(doc), cards }
}

const ORIGIN = { source: 'person' } as const
