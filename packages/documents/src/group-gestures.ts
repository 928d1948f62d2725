import type { Card, CardGroup, CardGroupId, CardId, HomeId, Me, Zone } from '@tablee/model'
import { fieldsToMove, newId, ranksToPut } from '@tablee/model'
import type { Clock, Random, Result } from '@tablee/std'
import { err, ok } from '@tablee/std'
import type * as Y from 'yjs'
import { writeAskingFields } from './asking-fields.ts'
import { readPlacement } from './boards.ts'
import { cardCell, placementCell } from './card-cells.ts'
import type { GroupChanges } from './groups.ts'
import { addGroup, groupCell, readGroups } from './groups.ts'
import type { History } from './history.ts'
import { PERSON } from './origin.ts'
import type { MoveRefusal } from './zone-writing.ts'
import { mayWriteIn, refusalOf } from './zone-writing.ts'

/** A card of a group and the zone in which it is seen. */
export interface GroupedCard {
  readonly card: Card
  readonly zone: Zone | null
}

/** Where a group is put: its corner in the coordinates of the zone. */
export interface GroupPlace {
  readonly zone: Zone
  readonly at: { readonly x: number; readonly y: number }
}

/** What one person does to groups of cards, the same from every view. Each gesture is one entry of their history. */
export interface GroupGestures {
  /** Gathers cards under a new group, at `place` where the view has one. Undoing takes out those that it put in, not what others added. */
  groupCards(cards: readonly Card[], group: Pick<CardGroup, 'title' | 'color'>, place?: GroupPlace): CardGroupId
  joinGroup(cards: readonly Card[], group: CardGroupId): void
  leaveGroup(cards: readonly Card[]): void
  /**
   * Puts each card of `places` at its place among `cards`, those of its group that are seen together, in their order (`ranksToPut`).
   * False where they are there already.
   */
  putInOrder(cards: readonly Card[], places: ReadonlyMap<CardId, number>): boolean
  /** Writes what differs. */
  setGroup(group: CardGroup, changes: GroupChanges): void
  /** Moves the cards of a group that are seen together, all or none, and the group with them. */
  moveGroup(group: CardGroupId, cards: readonly GroupedCard[], place: GroupPlace): Result<void, MoveRefusal>
}

export interface GroupGestureOptions {
  readonly home: HomeId
  /** The document of `home`: cards and their groups are in it. */
  readonly content: Y.Doc
  readonly board: Y.Doc | null
  readonly me: Pick<Me, 'participant' | 'role'>
  readonly clock: Clock
  readonly random: Random
  readonly history: History
}

/** The gestures of one person on the groups of one home. */
export function createGroupGestures(options: GroupGestureOptions): GroupGestures {
  const { home, content, board, me, clock, random, history } = options
  const putIn = (cards: readonly Card[], group: CardGroupId | null): void =>
    history.record((write) => {
      for (const card of cards) {
        const cell = cardCell(content, card.id, 'group')
        if ((cell.map.get('group') ?? null) === group) continue
        write(cell, group)
        // the place that it had among others means nothing among these
        if (card.rank !== null) write(cardCell(content, card.id, 'rank'), null)
      }
    })
  const lay = (group: CardGroupId, place: GroupPlace | undefined): void =>
    history.record((write) => {
      if (board && place) write(placementCell(board, group), { zone: place.zone.id, ...place.at })
    })

  return {
    groupCards: (cards, { title, color }, place) => {
      const id = newId<CardGroupId>(random)
      const last = readGroups(content, home).at(-1)?.order ?? 0
      history.record(() => {
        addGroup(content, { id, title, color, order: last + 1, by: me.participant, at: clock.now() }, PERSON)
        putIn(cards, id)
        lay(id, place)
      })
      return id
    },
    joinGroup: putIn,
    leaveGroup: (cards) => putIn(cards, null),
    putInOrder: (cards, places) => {
      const ranks = ranksToPut(cards, places)
      history.record((write) => {
        for (const [id, rank] of ranks) write(cardCell(content, id, 'rank'), rank)
      })
      return ranks.size > 0
    },
    setGroup: (group, changes) =>
      history.record((write) => {
        for (const key of ['title', 'color', 'order'] as const) {
          const value = changes[key]
          const cell = value === undefined || value === group[key] ? null : groupCell(content, group.id, key)
          if (cell) write(cell, value)
        }
      }),
    moveGroup: (group, cards, place) => {
      for (const { card, zone } of cards) {
        if (zone?.id === place.zone.id) continue
        if (zone && !mayWriteIn(zone, me.role)) return err({ code: 'zone-locked' })
        const refusal = refusalOf(place.zone, card.kind, me.role)
        if (refusal) return err(refusal)
      }
      const ask = { by: me.participant, at: clock.now() }
      history.record((write) => {
        for (const { card, zone } of cards) {
          const changes = fieldsToMove(card, zone, place.zone)
          writeAskingFields(write, { content, card: card.id, changes, ask })
          const lies = board && readPlacement(board, card.id)
          // where only the placement says the zone, it must follow
          if (board && zone?.id !== place.zone.id)
            write(placementCell(board, card.id), { ...(lies ?? place.at), zone: place.zone.id })
        }
        lay(group, place)
      })
      return ok(undefined)
    },
  }
}
