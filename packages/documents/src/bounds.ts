import type { DocumentName, Live, Origin, ParticipantId, Who } from '@tablee/model'
import { Origin as OriginSchema, mayDraw, parseDocumentName } from '@tablee/model'
import * as Y from 'yjs'
import type { Change } from './bounded-change.ts'
import type { Cell } from './cell.ts'
import { firstOrigins } from './card-codec.ts'
import { isOwnAnswer } from './own-answer.ts'
import { cardsOf } from './roots.ts'
import { SIGNED_ROOTS, forgesSignature } from './signatures.ts'

/** Why somebody who may write in a document may not make a change there. */
export type OutOfBounds = 'drawing-closed' | 'question-validated' | 'not-owned'

/** What somebody may not write in a document that they may write. */
export interface Bounds {
  /** Changes under any other root are let be. */
  readonly roots: readonly string[]
  /**
   * How long (ms) after they have come over a writer the relay still takes what was on its way, once for bounds of one `code` that
   * follow each other; pages keep to them at once.
   */
  readonly grace?: { readonly code: OutOfBounds; readonly ms: number }
  /** Why `change` may not be made to `doc`, or null. */
  refusalOf(change: Change, doc: Y.Doc): OutOfBounds | null
}

/** What `who` may not write in `document` while the facts are `live`, though `rightsOn` says that they write there; null: nothing. */
export function boundsOn(document: DocumentName, who: Who, live: Live): Bounds | null {
  const ref = parseDocumentName(document)
  switch (ref?.kind) {
    case 'content':
      return boundsOfCards(who.participant, live.questions)
    case 'board':
      return mayDraw(document, who, live) ? boundsOfNames(who.participant) : NO_DRAWING
    case 'base':
      return boundsOfNames(who.participant)
    default:
      return null
  }
}

/** Whether `bounds` let `value` be written into `cell`; undefined empties it. */
export function isWithin(bounds: Bounds | null, { doc, map, key }: Cell, value: unknown): boolean {
  if (!bounds) return true
  const path: string[] = []
  let top: Y.AbstractType<unknown> = map as Y.AbstractType<unknown> // reason: its events are typed as any in yjs
  for (let item = top._item; item; item = top._item) {
    if (item.parentSub !== null) path.unshift(item.parentSub)
    top = item.parent as Y.AbstractType<unknown> // reason: what is in a document lies in a shared type
  }
  const root = Y.findRootTypeKey(top)
  if (!bounds.roots.includes(root)) return true
  const act = value === undefined ? 'empties' : 'puts'
  return bounds.refusalOf({ root, path, key, act, values: () => (act === 'puts' ? [value] : []) }, doc) === null
}

/** What was being drawn as drawing was closed is taken: its author could not know. */
const NO_DRAWING: Bounds = {
  roots: ['records', 'meta'],
  grace: { code: 'drawing-closed', ms: 5_000 },
  refusalOf: () => 'drawing-closed',
}

/** Nobody signs for somebody else. */
function boundsOfNames(me: ParticipantId): Bounds {
  return { roots: SIGNED_ROOTS, refusalOf: (change, doc) => (forgesSignature(change, doc, me) ? 'not-owned' : null) }
}

/** Of cards: nobody signs or answers the test grid for others, and a validated question stays what it is. What says it stands for one hides nothing. */
function boundsOfCards(me: ParticipantId, questions: Live['questions']): Bounds {
  const validated = new Set<string>(questions.map(({ card }) => card))
  return {
    roots: SIGNED_ROOTS,
    refusalOf: (change, doc) => {
      const [id, part, ...inner] = change.path
      if (id === undefined || change.key === null) return null
      if (change.root !== 'cards') return forgesSignature(change, doc, me) ? 'not-owned' : null
      if (part === 'fields' && inner.length === 0) return isOwnAnswer(change.key, me) ? null : 'not-owned'
      if (part === undefined && CONTAINERS.has(change.key) && holds(doc, id, change.key))
        return validated.has(id) ? 'question-validated' : 'not-owned'
      if (part !== undefined) return null
      if (!validated.has(id)) return forgesSignature(change, doc, me) ? 'not-owned' : null
      return keepsQuestion(change, () => originsOf(doc, id)) ? null : 'question-validated'
    },
  }
}

/** Of a validated question may change, beside its words and its fields: its place in a group, and what it has seen of its sources. */
function keepsQuestion({ key, act, values }: Change, origins: () => readonly Origin[]): boolean {
  switch (key) {
    case 'group':
    case 'rank':
      return true
    case 'removed':
      return act !== 'puts' || areEmpty(values())
    case 'from': {
      if (act !== 'puts') return act === 'deletes'
      const [value, ...others] = values()
      return others.length === 0 && isSameButSeen(value, origins())
    }
    default:
      return false
  }
}

function isSameButSeen(value: unknown, origins: readonly Origin[]): boolean {
  const next = originsIn(value)
  if (!Array.isArray(value) || next.length !== value.length || next.length !== origins.length) return false
  return next.every((origin, index) => JSON.stringify(unseen(origin)) === JSON.stringify(unseen(origins[index])))
}

const unseen = (origin: Origin | undefined): readonly unknown[] => [
  origin?.card,
  origin?.as,
  origin?.home,
  origin?.made,
]

function originsOf(doc: Y.Doc, card: string): readonly Origin[] {
  const shared = cardsOf(doc).get(card)
  return shared instanceof Y.Map ? originsIn(shared.get('from')) : []
}

function originsIn(value: unknown): readonly Origin[] {
  const origins = firstOrigins(value)
  return Array.isArray(origins) ? origins.flatMap((each) => OriginSchema.safeParse(each).data ?? []) : []
}

/** What a card is made with and keeps: what others wrote lies in there. */
const CONTAINERS: ReadonlySet<string> = new Set(['fields', 'title', 'detail'])

function holds(doc: Y.Doc, card: string, key: string): boolean {
  const shared = cardsOf(doc).get(card)
  return shared instanceof Y.Map && shared.get(key) instanceof Y.AbstractType
}

function areEmpty(values: readonly unknown[]): boolean {
  return values.length > 0 && values.every((value) => value === null || value === undefined)
}
