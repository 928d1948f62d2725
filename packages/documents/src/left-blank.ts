import type { Card, HomeId, Me } from '@tablee/model'
import * as Y from 'yjs'
import { placementCell } from './card-cells.ts'
import { readCard } from './cards.ts'
import type { Cell } from './cell.ts'
import { stampOf } from './cell.ts'
import { cardsOf } from './roots.ts'
import { linksStore } from './stores.ts'

interface Around {
  readonly home: HomeId
  readonly content: Y.Doc
  readonly board: Y.Doc | null
  readonly me: Pick<Me, 'participant'>
}

/** Whether a card that this person made says no more now than `made`, what it said at first, and nobody else has touched it. */
export function isLeftBlank(made: Card, { home, content, board, me }: Around): boolean {
  const card = readCard(content, home, made.id)
  if (!card || `${card.title}${card.detail}`.trim() !== '') return false
  if (Object.entries(card.fields).some(([name, value]) => !isBlank(value) && !isSame(value, made.fields[name])))
    return false
  const linked = linksStore(content, home)
    .get()
    .some(({ from, to, by }) => (from === card.id || to === card.id) && by !== me.participant)
  const shared = cardsOf(content).get(card.id)
  return !linked && (!shared || isOwn(content, shared)) && (!board || isMine(placementCell(board, card.id)))
}

/** Whether this person wrote all that a card holds, its fields included. */
function isOwn(doc: Y.Doc, map: Y.Map<unknown>): boolean {
  return [...map].every(([key, value]) => isMine({ doc, map, key }) && (!(value instanceof Y.Map) || isOwn(doc, value)))
}

function isMine(cell: Cell): boolean {
  const stamp = stampOf(cell)
  return stamp === null || stamp.startsWith(`${cell.doc.clientID}:`)
}

function isBlank(value: unknown): boolean {
  return Array.isArray(value) ? value.length === 0 : typeof value === 'string' && value.trim() === ''
}

function isSame(left: unknown, right: unknown): boolean {
  return JSON.stringify(left) === JSON.stringify(right)
}
