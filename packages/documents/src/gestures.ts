import type { Card, CardId, FieldValue, HomeId, Kind, Me, Placement, Role, Zone } from '@tablee/model'
import { cardHeight, fieldsToEnter, fieldsToMove, fits, freePlace, newId, zonesOf } from '@tablee/model'
import type { Clock, Random, Result } from '@tablee/std'
import { err, ok } from '@tablee/std'
import type * as Y from 'yjs'
import { place, readPlacements } from './boards.ts'
import { cardCell, fieldCell, placementCell } from './card-cells.ts'
import { addCard, addTextFields, isRemoved, titleOf } from './cards.ts'
import { fieldsThatFit, specOf } from './fields.ts'
import type { History, WriteCell } from './history.ts'
import { PERSON } from './origin.ts'

export interface GestureOptions {
  readonly home: HomeId
  /** The document of `home`. */
  readonly content: Y.Doc
  /** The document that holds the placements, where the cards are seen on a board. */
  readonly board: Y.Doc | null
  /** The zones of that board as they are shown now: what a card leaves when it goes elsewhere. */
  readonly zones?: () => readonly Zone[]
  readonly me: Pick<Me, 'participant' | 'structure' | 'role'>
  readonly clock: Clock
  readonly random: Random
  readonly history: History
}

export interface NewCard {
  readonly kind: Kind
  readonly zone: Zone | null
  readonly title?: string
  readonly fields?: Readonly<Record<string, FieldValue>>
  /** Zone coordinates, page coordinates where `zone` is null; the next free place of the zone when missing. */
  readonly at?: Place
}

export interface Place {
  readonly x: number
  readonly y: number
}

/** Why a card cannot go where it is asked to. */
export type MoveRefusal = { readonly code: 'kind-not-accepted' | 'zone-locked' }

/** What one person does to cards, the same from every view. Each gesture is one entry of their history. */
export interface Gestures {
  addCard(card: NewCard): CardId
  /** Writes the fields that `zone` stands for, then the placement; nothing at all when it is refused. `from`: the zone it leaves, else its own. */
  moveCard(card: Card, zone: Zone | null, at?: Place, from?: Zone): Result<void, MoveRefusal>
  /** False when the value does not fit the field, or already is there. Text fields are bound to an editor instead. */
  setField(card: Card, name: string, value: FieldValue): boolean
  removeCard(card: Card): void
  restoreCard(card: Card): void
  /** Keeps the text, the author and the place. */
  convertCard(card: Card, kind: Kind): void
}

/** The gestures of one person on the cards of one home. */
export function createGestures(options: GestureOptions): Gestures {
  const { home, content, board, me, clock, random, history } = options
  const removal = (): Card['removed'] => ({ by: me.participant, at: clock.now() })
  const ownZone = (card: Card): Zone | null => {
    const placement = board ? (readPlacements(board).get(card.id) ?? null) : null
    return zonesOf(card, options.zones?.() ?? [], placement)[0] ?? null
  }
  const placementFor = (
    card: { readonly id: CardId; readonly title: string },
    zone: Zone | null,
    at: Place | undefined,
  ): Placement | null => {
    if (!board) return null
    if (!zone) return at ? { zone: null, ...at } : null
    return { zone: zone.id, ...(at ?? freePlaceIn(zone, board, content, card)) }
  }
  const writeFields = (write: WriteCell, card: Card, changes: Readonly<Record<string, FieldValue>>): void => {
    for (const [name, value] of Object.entries(changes)) {
      const cell = fieldCell(content, card.id, name)
      if (cell) write(cell, value)
    }
  }

  return {
    addCard: ({ kind, zone, title = '', fields = {}, at }) => {
      const id = newId<CardId>(random)
      const draft = { id, kind, title, at: clock.now(), by: me.participant, for: me.structure }
      const entered = zone ? fieldsToEnter({ ...draft, ...EMPTY_CARD, home, fields }, zone) : {}
      history.record((write) => {
        addCard(content, { ...draft, fields: { ...fields, ...entered } }, PERSON)
        // what is made can only be marked as removed, never unmade: others may have written in it meanwhile
        write(cardCell(content, id, 'removed'), undefined, removal)
        const placement = placementFor(draft, zone, at)
        if (board && placement) place(board, id, placement, PERSON)
      })
      return id
    },
    moveCard: (card, zone, at, from) => {
      if (zone && !zone.spec.accepts.includes(card.kind)) return err({ code: 'kind-not-accepted' })
      if (zone && !mayWriteIn(zone, me.role)) return err({ code: 'zone-locked' })
      const changes = fieldsToMove(card, from ?? ownZone(card), zone)
      history.record((write) => {
        writeFields(write, card, changes)
        const placement = placementFor(card, zone, at)
        if (board && placement) write(placementCell(board, card.id), placement)
      })
      return ok(undefined)
    },
    setField: (card, name, value) => {
      const spec = specOf(card.kind, name)
      if (!spec || spec.type === 'text' || !fits(spec, value) || isSameValue(card.fields[name] ?? '', value))
        return false
      history.record((write) => writeFields(write, card, { [name]: value }))
      return true
    },
    removeCard: (card) => history.record((write) => write(cardCell(content, card.id, 'removed'), removal())),
    restoreCard: (card) => history.record((write) => write(cardCell(content, card.id, 'removed'), null)),
    convertCard: (card, kind) => {
      const zone = ownZone(card)
      const converted = { ...card, kind, fields: fieldsThatFit(kind, card.fields) }
      history.record((write) => {
        addTextFields(content, card.id, kind, PERSON)
        if (zone?.spec.accepts.includes(kind)) writeFields(write, card, fieldsToEnter(converted, zone))
        write(cardCell(content, card.id, 'kind'), kind)
      })
    },
  }
}

/** Whether someone of `role` may put cards into `zone` and take them out. */
export function mayWriteIn(zone: Zone, role: Role): boolean {
  return zone.spec.writable === 'all' || (zone.spec.writable === 'facilitation' && role === 'facilitation')
}

const EMPTY_CARD = { detail: '', territories: [], from: [], removed: null } as const

function freePlaceIn(
  zone: Zone,
  board: Y.Doc,
  content: Y.Doc,
  card: { readonly id: CardId; readonly title: string },
): Place {
  const taken = [...readPlacements(board)]
    .filter(([id, placement]) => id !== card.id && placement.zone === zone.id && !isRemoved(content, id))
    .map(([id, { x, y }]) => ({ x, y, h: cardHeight(titleOf(content, id)?.toString() ?? '') }))
  return freePlace(zone.box, taken, cardHeight(card.title))
}

function isSameValue(left: FieldValue, right: FieldValue): boolean {
  return JSON.stringify(left) === JSON.stringify(right)
}
