import type { Ask, Card, CardId, FieldValue, HomeId, Kind, Me, Origin, Placement, Zone } from '@tablee/model'
import { asksAfter, fieldsToEnter, fieldsToLeave, fieldsToMove, fits, newId, zonesOf } from '@tablee/model'
import type { Clock, Random, Result } from '@tablee/std'
import { err, ok } from '@tablee/std'
import type * as Y from 'yjs'
import { writeAskingFields } from './asking-fields.ts'
import { place, readPlacement } from './boards.ts'
import { cardCell, fieldCell, placementCell } from './card-cells.ts'
import { addCard, addTextFields, readCard, textFieldOf, titleOf } from './cards.ts'
import type { CopiedCard } from './copied-card.ts'
import { TITLE, fieldsThatFit, isCell, specOf } from './fields.ts'
import type { Place } from './free-place-in.ts'
import { freePlaceIn } from './free-place-in.ts'
import type { GroupGestures } from './group-gestures.ts'
import { createGroupGestures } from './group-gestures.ts'
import { removable, removedWith } from './held-cards.ts'
import type { History, WriteCell } from './history.ts'
import { isLeftBlank } from './left-blank.ts'
import type { LinkGestures } from './link-gestures.ts'
import { createLinkGestures } from './link-gestures.ts'
import type { MergeGestures } from './merge-gestures.ts'
import { createMergeGestures } from './merge-gestures.ts'
import { PERSON } from './origin.ts'
import type { PartGestures } from './part-gestures.ts'
import { createPartGestures } from './part-gestures.ts'
import { ownMark } from './signatures.ts'
import { cardsStore } from './stores.ts'
import { emptyTexts, emptyWithdrawn, isHeldBack, withdrawFromMerges } from './withdrawn-texts.ts'
import type { MoveRefusal } from './zone-writing.ts'
import { mayWriteIn, refusalOf } from './zone-writing.ts'

/** Where gestures write, and what they must know of it. */
export interface GestureOptions {
  readonly home: HomeId
  /** The document of `home`. */
  readonly content: Y.Doc
  /** The document that holds the placements, where the cards are seen on a board. */
  readonly board: Y.Doc | null
  /** The zones of that board as they are shown now: what a card leaves when it goes elsewhere. */
  readonly zones?: () => readonly Zone[]
  /** Whether a card is a question that was validated. */
  readonly isValidated?: (card: CardId) => boolean
  readonly me: Pick<Me, 'participant' | 'structure' | 'role'>
  readonly clock: Clock
  readonly random: Random
  readonly history: History
}

/** A card to be written, and what it says from the start. */
export interface NewCard {
  readonly kind: Kind
  readonly zone: Zone | null
  readonly title?: string
  readonly fields?: Readonly<Record<string, FieldValue>>
  /** The cards that it is written after. */
  readonly from?: readonly Origin[]
  /** Zone coordinates, page coordinates where `zone` is null; the next free place of the zone when missing. */
  readonly at?: Place
}

/** What one person does to cards, links and groups, the same from every view. Each gesture is one entry of their history. */
export interface Gestures extends LinkGestures, GroupGestures, MergeGestures, PartGestures {
  /** `making`: what `unmakeCard` may take it back with. */
  addCard(card: NewCard, making?: object): CardId
  /**
   * Removes a card that was left without words by whoever added it: neither its making nor its removal is left in their history. False,
   * and nothing is written, where it says something, a field of it does, or others have touched it, and for a validated question.
   */
  unmakeCard(card: Card, making: object): boolean
  /** Adds a card that says what `copied` said, by and for this person, with the fields that `zone` stands for. */
  addCopy(copied: CopiedCard, zone: Zone | null, at?: Place): Result<CardId, MoveRefusal>
  /**
   * Writes the fields that `zone` stands for, then the placement; nothing at all when it is refused. `from`: the zone it
   * leaves, else its own. A card that goes to another zone leaves its group.
   */
  moveCard(card: Card, zone: Zone | null, at?: Place, from?: Zone): Result<void, MoveRefusal>
  /**
   * False when the value does not fit the field, or already is there. Text fields are bound to an editor instead, parts have gestures of
   * their own. Writes made with the same `writing` are undone at once. Where somebody's agreement is taken back, what was told with it goes too.
   */
  setField(card: Card, name: string, value: FieldValue, writing?: object): boolean
  /**
   * A merged card takes the cards that it stands for with it. False, and nothing is written, for a validated question, and for a
   * card that is removed already: whoever did that may bring it back.
   */
  removeCard(card: Card): boolean
  /** Erases what is written in the field `name` though nobody agreed to it (`isHeldBack`); false where nothing is. */
  eraseHeldBack(card: Card, name: string): boolean
  /** Whether `zone` can be left by a card that other zones show too (`leaveZone`). */
  mayLeave(card: Card, zone: Zone): boolean
  /** Takes a card out of `zone` alone: what put it there is given up. False, and nothing is written, where it cannot be. */
  leaveZone(card: Card, zone: Zone): boolean
  /** Brings a card that is removed now back, whenever it was looked at, and what went away with it. False, and nothing is written, where it is back already. */
  restoreCard(card: Card): boolean
  /** Gives what takes back all that this person writes in a field, or in the title, from now on, and nothing else: for when they give it up. False where that is nothing. */
  beginField(card: Card, name: string): () => boolean
  /** Makes the shared texts of a card that was made before its kind asked for them; to be called when someone goes to write there. */
  openTexts(card: Card): void
  /** Keeps the text, the author and the place. False, and nothing is written, for a validated question: its number is a question's. */
  convertCard(card: Card, kind: Kind): boolean
  /** Makes one entry of the gestures of `act`. */
  together<T>(act: () => T): T
}

/** The gestures of one person on the cards of one home. */
export function createGestures(options: GestureOptions): Gestures {
  const { home, content, board, me, clock, random, history, isValidated = () => false } = options
  /** What was made so that it can be taken back, as it was then. */
  const made = new WeakMap<object, Card>()
  const removal = (): Card['removed'] => ({ by: me.participant, at: clock.now() })
  const placementOf = (card: Card): Placement | null => board && readPlacement(board, card.id)
  const ownZone = (card: Card): Zone | null => zonesOf(card, options.zones?.() ?? [], placementOf(card))[0] ?? null
  /** The card as it is now: others may have written it since it was looked at. */
  const now = (seen: Card): Card | undefined =>
    cardsStore(content, home)
      .get()
      .find(({ id }) => id === seen.id)
  const leaving = (seen: Card, zone: Zone): Readonly<Record<string, FieldValue>> | null => {
    const card = now(seen)
    return card?.removed === null && mayWriteIn(zone, me.role)
      ? fieldsToLeave(card, zone, { zones: options.zones?.() ?? [], placement: placementOf(card) })
      : null
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
  const ask = (): Ask => ({ by: me.participant, at: clock.now() })
  const writeFields = (write: WriteCell, card: Card, changes: Readonly<Record<string, FieldValue>>): void => {
    writeAskingFields(write, { content, card: card.id, changes, ask: ask() })
    withdrawFromMerges(write, options, card, changes)
    emptyWithdrawn(options, card, changes)
  }

  const removeCard = (card: Card): boolean => {
    if (isValidated(card.id) || now(card)?.removed !== null) return false
    const removed = removal()
    const gone = removable(cardsStore(content, home).get(), [card])
    history.record((write) => {
      for (const id of gone) write(cardCell(content, id, 'removed'), removed)
    })
    return true
  }

  return {
    ...createLinkGestures(options),
    ...createGroupGestures(options),
    ...createPartGestures(options),
    ...createMergeGestures({ ...options, isValidated, zoneOf: ownZone }),
    addCard: ({ kind, zone, title = '', fields = {}, from = [], at }, making) => {
      const id = newId<CardId>(random)
      const draft = { id, kind, title, at: clock.now(), by: me.participant, for: me.structure }
      const entered = zone ? fieldsToEnter({ ...draft, ...EMPTY_CARD, home, fields }, zone) : {}
      history.record((write) => {
        addCard(content, { ...draft, from, fields: { ...fields, ...entered } }, PERSON)
        // what is made can only be marked as removed, never unmade: others may have written in it meanwhile
        write(cardCell(content, id, 'removed'), undefined, removal)
        const placement = placementFor(draft, zone, at)
        if (board && placement) place(board, id, placement, PERSON)
      }, making)
      const card = making && readCard(content, home, id)
      if (card) made.set(making, card)
      return id
    },
    unmakeCard: (card, making) => {
      const first = made.get(making)
      if (isValidated(card.id) || first?.id !== card.id || !isLeftBlank(first, options)) return false
      const { map } = cardCell(content, card.id, 'removed')
      return history.withdraw(making, map) || removeCard(card)
    },
    addCopy: (copied, zone, at) => {
      const refusal = zone && refusalOf(zone, copied.card.kind, me.role)
      if (refusal) return err(refusal)
      const id = newId<CardId>(random)
      const { kind, title, detail, fields } = copied.card
      const draft = { id, kind, title, detail, at: clock.now(), by: me.participant, for: me.structure }
      const source = options.zones?.().find((candidate) => candidate.id === copied.zone) ?? null
      const entered = zone ? fieldsToMove(copied.card, source, zone) : {}
      history.record((write) => {
        addCard(content, { ...draft, fields: { ...fields, ...entered } }, PERSON, copied.texts())
        write(cardCell(content, id, 'removed'), undefined, removal)
        const placement = placementFor(draft, zone, at)
        if (board && placement) place(board, id, placement, PERSON)
      })
      return ok(id)
    },
    moveCard: (card, zone, at, from) => {
      const refusal = zone && refusalOf(zone, card.kind, me.role)
      if (refusal) return err(refusal)
      const left = from ?? ownZone(card)
      const changes = fieldsToMove(card, left, zone)
      history.record((write) => {
        writeFields(write, card, changes)
        if (card.group && left?.id !== zone?.id) write(cardCell(content, card.id, 'group'), null)
        const placement = placementFor(card, zone, at)
        if (board && placement) write(placementCell(board, card.id), placement)
      })
      return ok(undefined)
    },
    setField: (card, name, value, writing) => {
      const spec = specOf(card.kind, name)
      if (!spec || !isCell(spec) || !fits(spec, value) || isSameValue(card.fields[name] ?? '', value)) return false
      history.record((write) => writeFields(write, card, { [name]: value }), writing)
      return true
    },
    removeCard,
    eraseHeldBack: (card, name) =>
      isHeldBack(content, card, name) && history.record(() => emptyTexts(options, card, [name])),
    mayLeave: (card, zone) => leaving(card, zone) !== null,
    leaveZone: (card, zone) => {
      const changes = leaving(card, zone)
      if (!changes) return false
      history.record((write) => {
        writeFields(write, card, changes)
        if (board && placementOf(card)?.zone === zone.id) write(placementCell(board, card.id), undefined)
      })
      return true
    },
    restoreCard: (seen) => {
      const card = now(seen)
      if (!card?.removed) return false
      const gone = removedWith(cardsStore(content, home).get(), card)
      // they go together again, and come back together
      let again: Card['removed'] = null
      const removedAgain = (): Card['removed'] => (again ??= removal())
      history.record((write) => {
        for (const { id } of [card, ...gone]) {
          const cell = cardCell(content, id, 'removed')
          write(cell, null, ownMark(cell, me.participant, removedAgain))
        }
      })
      return true
    },
    beginField: ({ id }, name) =>
      // its text may be made only when someone goes to write there
      history.checkpoint(() =>
        name === TITLE
          ? { cell: null, text: titleOf(content, id) }
          : { cell: fieldCell(content, id, name), text: textFieldOf(content, id, name) },
      ),
    openTexts: (card) => addTextFields(content, card.id, card.kind, PERSON),
    convertCard: (card, kind) => {
      if (isValidated(card.id)) return false
      const zone = ownZone(card)
      const converted = { ...card, kind, fields: fieldsThatFit(kind, card.fields) }
      history.record((write) => {
        addTextFields(content, card.id, kind, PERSON)
        const entered = zone?.spec.accepts.includes(kind) ? fieldsToEnter(converted, zone) : {}
        writeFields(write, card, entered)
        const asks = asksAfter({ kind, fields: {} }, { ...converted.fields, ...entered }, ask())
        if (asks) write(cardCell(content, card.id, 'asks'), asks)
        write(cardCell(content, card.id, 'kind'), kind)
        write(cardCell(content, card.id, 'turned'), clock.now())
      })
      return true
    },
    together: (act) => history.record(act),
  }
}

/** Whether `who` may bring `card` back: the facilitation any, others what they made, handed on or took away themselves. */
export function mayRestore({ by, handedOnBy, removed }: Card, who: GestureOptions['me']): boolean {
  return who.role === 'facilitation' || [by, handedOnBy, removed?.by].includes(who.participant)
}

const EMPTY_CARD = { detail: '', from: [], group: null, rank: null, removed: null } as const

function isSameValue(left: FieldValue, right: FieldValue): boolean {
  return JSON.stringify(left) === JSON.stringify(right)
}
