import { RELAY, addCard, writeZones } from '@tablee/documents'
import type { CardId, HomeId, Live, ZoneSpec } from '@tablee/model'
import { EMPTY_LIVE } from '@tablee/model'
import { zoneSpecWith } from '@tablee/model/testing'
import * as Y from 'yjs'

/** What a board is drawn from. */
export interface BoardDocuments {
  readonly content: Y.Doc
  readonly base: Y.Doc
  readonly board: Y.Doc
}
export type Root = keyof BoardDocuments
export const ROOTS = ['content', 'base', 'board'] as const satisfies readonly Root[]

export const HOME = 'step-one' as HomeId
/** Two questions were validated; columns stand for them. */
export const VALIDATED: readonly CardId[] = ['question-1' as CardId, 'question-2' as CardId]
export const LIVE: Live = {
  ...EMPTY_LIVE,
  questions: VALIDATED.map((card, index) => ({ card, number: index + 1 })),
}

const ZONES: readonly ZoneSpec[] = [
  zoneSpecWith('ideas', { accepts: ['idea', 'issue', 'action'] }),
  zoneSpecWith('issues', { accepts: ['issue', 'question'], box: { x: 500, y: 0, w: 448, h: 632 } }),
  zoneSpecWith('chosen', {
    accepts: ['idea', 'action', 'question'],
    box: { x: 1000, y: 0, w: 700, h: 632 },
    writable: 'facilitation',
  }),
  zoneSpecWith('exists', {
    accepts: ['action'],
    means: { sets: { status: 'exists' } },
    box: { x: 0, y: 700, w: 900, h: 400 },
  }),
  zoneSpecWith('planned', {
    accepts: ['action'],
    means: { sets: { status: 'planned' } },
    box: { x: 950, y: 700, w: 900, h: 400 },
  }),
  zoneSpecWith('answers', {
    accepts: ['action', 'change'],
    means: { sets: { questions: '$each' } },
    box: { x: 0, y: 1200, w: 448, h: 400 },
    repeat: { over: 'question', along: 'x' },
  }),
]

/** The board as the relay made it, before anyone came. */
const MADE: Readonly<Record<Root, Uint8Array>> = (() => {
  const made = { content: new Y.Doc(), base: new Y.Doc(), board: new Y.Doc() }
  for (const root of ROOTS) made[root].clientID = 1
  writeZones(made.base, ZONES, RELAY)
  for (const [index, id] of VALIDATED.entries())
    addCard(made.content, { id, kind: 'question', title: 'Comment allons-nous…', at: index }, RELAY)
  return {
    content: Y.encodeStateAsUpdate(made.content),
    base: Y.encodeStateAsUpdate(made.base),
    board: Y.encodeStateAsUpdate(made.board),
  }
})()

/** Somebody's copies of the documents of a board, written under a client id of their own. */
export function copiesOf(client: number): BoardDocuments {
  const documents = { content: new Y.Doc(), base: new Y.Doc(), board: new Y.Doc() }
  for (const root of ROOTS) {
    documents[root].clientID = client
    Y.applyUpdate(documents[root], MADE[root], RELAY)
  }
  return documents
}
