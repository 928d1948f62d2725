import type { CardGroupId, CardId, HomeId, LinkId, ParticipantId } from '@tablee/model'
import { zoneSpecWith } from '@tablee/model/testing'
import * as Y from 'yjs'
import { place, writeZones } from '../../src/boards.ts'
import { addCard } from '../../src/cards.ts'
import { addGroup } from '../../src/groups.ts'
import { addLink } from '../../src/links.ts'
import { PERSON } from '../../src/origin.ts'
import { addRecord } from '../../src/records/records.ts'

/** The documents that a board is drawn from. */
export interface BoardDocuments {
  readonly content: Y.Doc
  readonly base: Y.Doc
  readonly board: Y.Doc
}

export const HOME: HomeId = 'step-one' as HomeId
/** What honest people wrote on `honestBoard`: cards, a group of two of them, a link, and drawn records. */
export const HONEST = {
  cards: Array.from({ length: 8 }, (_, index) => `honest-card-${index}` as CardId),
  group: 'honest-group' as CardGroupId,
  link: 'honest-link-0' as LinkId,
  records: ['shape:honest-0', 'shape:honest-1', 'shape:honest-2'],
} as const

/** A board of three zones on which people have written cards, gathered two, linked two, and drawn. */
export function honestBoard(): BoardDocuments {
  const docs = { content: new Y.Doc(), base: new Y.Doc(), board: new Y.Doc() }
  const by = 'honest-person' as ParticipantId
  writeZones(
    docs.base,
    [
      zoneSpecWith('ideas'),
      zoneSpecWith('issues', { accepts: ['issue', 'idea'], box: { x: 500, y: 0, w: 448, h: 632 } }),
      zoneSpecWith('actions', {
        accepts: ['action', 'question'],
        means: { sets: { status: 'exists' } },
        box: { x: 0, y: 700, w: 900, h: 400 },
      }),
    ],
    PERSON,
  )
  addGroup(docs.content, { id: HONEST.group, title: 'Accueil', color: 'teal', order: 1, by, at: 5 }, PERSON)
  for (const [index, id] of HONEST.cards.entries()) {
    const group = index < 2 ? HONEST.group : null
    addCard(docs.content, { id, kind: 'idea', title: `Une idée, la ${index}`, by, at: 10 + index, group }, PERSON)
    if (index > 4) place(docs.board, id, { zone: 'ideas', x: 16, y: 90 + 140 * index }, PERSON)
  }
  const [first, second] = HONEST.cards
  if (first && second) {
    const link = { from: first, to: second, state: 'exists', degree: null, question: null } as const
    addLink(docs.content, { id: HONEST.link, ...link, by, at: 50 }, PERSON)
  }
  for (const id of HONEST.records) addRecord(docs.board, id, drawnSquare(), PERSON)
  return docs
}

/** A square as a person draws it, over `props`. */
export function drawnSquare(props: object = {}): Readonly<Record<string, unknown>> {
  return {
    type: 'geo',
    x: 40,
    y: 60,
    rotation: 0,
    opacity: 1,
    index: 'a5',
    meta: {},
    props: {
      geo: 'rectangle',
      w: 100,
      h: 80,
      color: 'black',
      labelColor: 'black',
      fill: 'none',
      dash: 'solid',
      size: 'm',
      font: 'sans',
      align: 'middle',
      verticalAlign: 'middle',
      richText: { type: 'doc', content: [{ type: 'paragraph' }] },
      growY: 0,
      scale: 1,
      ...props,
    },
  }
}
