import type { Card, CardId, FieldValue, HomeId, Kind, Me, Zone } from '@tablee/model'
import {
  MOST_ORIGINS,
  consentsOf,
  digestOf,
  fits,
  isMerged,
  mergedFields,
  newId,
  placeInGroup,
  standingCards,
} from '@tablee/model'
import type { Clock, Random, Result } from '@tablee/std'
import { err, ok } from '@tablee/std'
import type * as Y from 'yjs'
import { place, readPlacements } from './boards.ts'
import { cardCell } from './card-cells.ts'
import { addCard } from './cards.ts'
import { specOf } from './fields.ts'
import type { History } from './history.ts'
import { mergedTexts } from './merged-texts.ts'
import { PERSON } from './origin.ts'
import { cardsStore } from './stores.ts'
import { mayWriteIn } from './zone-writing.ts'

export interface WantedMerge {
  /** The cards to merge, the one whose place it takes first. */
  readonly cards: readonly CardId[]
  readonly kind: Kind
  readonly title: string
  /** What was chosen where the cards say different things (`mergedFields`). */
  readonly fields?: Readonly<Record<string, FieldValue>>
}

/** Why cards cannot be merged: fewer than two are still shown, one is a validated question or lies in a zone that is closed to this person, or they say too much, or are too many, for one card. */
export type MergeRefusal = { readonly code: 'too-few' | 'validated' | 'zone-locked' | 'too-long' }

/** What one person does to merge cards and to split them again. Each gesture is one entry of their history. */
export interface MergeGestures {
  /** Why these cards cannot be merged now, or null. */
  mergeRefusal(cards: readonly CardId[]): MergeRefusal | null
  /** Makes one card of several, which keeps them and stands for them; undoing it splits them again. */
  mergeCards(wanted: WantedMerge): Result<CardId, MergeRefusal>
  /** Marks a merged card that is there still as removed, and nothing else: its sources are there again where they were. */
  splitCard(card: Card): void
}

export interface MergeGestureOptions {
  readonly home: HomeId
  readonly content: Y.Doc
  readonly board: Y.Doc | null
  /** The zone in which a card is shown now, null beside them all. */
  readonly zoneOf: (card: Card) => Zone | null
  /** Whether a card is a question that was validated, which the relay numbers. */
  readonly isValidated: (card: CardId) => boolean
  readonly me: Pick<Me, 'participant' | 'structure' | 'role'>
  readonly clock: Clock
  readonly random: Random
  readonly history: History
}

/** The most characters that a merged card is made with: its creation is one update. */
const MOST_WORDS = 16_000

/** The gestures of one person that merge the cards of one home. */
export function createMergeGestures(options: MergeGestureOptions): MergeGestures {
  const { home, content, board, me, clock, random, history } = options
  const chosen = (ids: readonly CardId[]): readonly Card[] => {
    const standing = new Map(standingCards(cardsStore(content, home).get()).map((card) => [card.id, card]))
    return [...new Set(ids)].flatMap((id) => standing.get(id) ?? [])
  }
  const refusalOf = (cards: readonly Card[]): MergeRefusal | null => {
    if (cards.length < 2) return { code: 'too-few' }
    if (cards.some(({ id }) => options.isValidated(id))) return { code: 'validated' }
    const zones = cards.map(options.zoneOf)
    if (zones.some((zone) => zone && !mayWriteIn(zone, me.role))) return { code: 'zone-locked' }
    const length = cards.reduce((sum, card) => sum + wordsOf(card), 0)
    return length > MOST_WORDS || cards.length > MOST_ORIGINS ? { code: 'too-long' } : null
  }

  return {
    mergeRefusal: (ids) => refusalOf(chosen(ids)),
    mergeCards: ({ cards: ids, kind, title, fields = {} }) => {
      const cards = chosen(ids)
      const refusal = refusalOf(cards)
      const [first] = cards
      if (refusal || !first) return err(refusal ?? { code: 'too-few' })
      const id = newId<CardId>(random)
      const isOneGroup = new Set(cards.map(({ group }) => group)).size === 1
      const draft = {
        id,
        kind,
        title,
        fields: { ...mergedFields(cards, kind).fields, ...chosenFields(kind, fields) },
        from: cards.map((card) => ({ card: card.id, as: 'merge' as const, digest: digestOf(card) })),
        group: isOneGroup ? first.group : null,
        rank: isOneGroup && first.group ? placeInGroup(first) : null,
        at: clock.now(),
        by: me.participant,
        for: me.structure,
      }
      history.record((write) => {
        addCard(content, draft, PERSON, mergedTexts(content, cards, title))
        // what is made can only be marked as removed, never unmade: others may have written in it meanwhile
        write(cardCell(content, id, 'removed'), undefined, () => ({ by: me.participant, at: clock.now() }))
        const lies = board && readPlacements(board).get(first.id)
        if (board && lies) place(board, id, lies, PERSON)
      })
      return ok(id)
    },
    splitCard: (seen) => {
      const card = cardsStore(content, home)
        .get()
        .find(({ id }) => id === seen.id)
      if (!card || card.removed || !isMerged(card)) return
      history.record((write) => write(cardCell(content, card.id, 'removed'), { by: me.participant, at: clock.now() }))
    },
  }
}

/** Whether somebody agrees is never chosen by whoever merges. */
function chosenFields(kind: Kind, fields: Readonly<Record<string, FieldValue>>): Readonly<Record<string, FieldValue>> {
  return Object.fromEntries(
    Object.entries(fields).filter(([name, value]) => {
      const spec = specOf(kind, name)
      return spec !== null && fits(spec, value) && !consentsOf(kind).includes(name)
    }),
  )
}

function wordsOf({ title, detail, fields }: Card): number {
  return title.length + detail.length + JSON.stringify(fields).length
}
