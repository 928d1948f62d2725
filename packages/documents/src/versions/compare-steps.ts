import type { Card, CardGroup, CardId, FieldValue, HomeId, Kind, Link, Placements, ZoneSpec } from '@tablee/model'
import { KINDS, consentsOf, heldWith, isConsented } from '@tablee/model'
import { isSameJson } from '../records/record-cells.ts'
import type { BoardContent, HomeContent, StepContent } from './step-content.ts'

/** Something that a card said otherwise then: its `title`, its `detail`, its `kind`, or the name of a field. */
export interface SaidOtherwise {
  readonly name: string
  /** Null where it is told no more: somebody had agreed to share it, and shares something else now. */
  readonly was: FieldValue | null
  readonly is: FieldValue
}

export interface ChangedCard {
  readonly was: Card
  readonly is: Card
  /** Empty where only its group or its place in it is another one. */
  readonly said: readonly SaidOtherwise[]
}

/** How many things are there now that were not then, are others than they were, or are there no more. */
export interface Counts {
  readonly added: number
  readonly changed: number
  readonly removed: number
}

export interface HomeChanges {
  readonly home: HomeId
  readonly added: readonly Card[]
  readonly changed: readonly ChangedCard[]
  /** As they were then. */
  readonly removed: readonly Card[]
  readonly links: Counts
  /** How many groups are called or coloured otherwise, or come elsewhere among the others. */
  readonly groups: number
}

export interface BoardChanges {
  /** Those that are there now only, are others than they were, or were there then only. */
  readonly zones: {
    readonly added: readonly ZoneSpec[]
    readonly changed: readonly ZoneSpec[]
    readonly removed: readonly ZoneSpec[]
  }
  /** How many cards and groups lie elsewhere. */
  readonly placed: number
  readonly drawings: Counts
}

/** What a step holds `now`, seen from what it held `then`. */
export interface StepChanges {
  readonly homes: readonly HomeChanges[]
  readonly boards: BoardChanges
}

/** Compares what a step held with what it holds, as far as both were read. */
export function compareSteps(then: StepContent, now: StepContent): StepChanges {
  const homes = then.homes.flatMap((former) => {
    const present = now.homes.find(({ home }) => home === former.home)
    return present ? [compareHomes(former, present)] : []
  })
  const boards = then.boards.flatMap((former) => {
    const present = now.boards.find(({ document }) => document === former.document)
    return present ? [compareBoards(former, present)] : []
  })
  return {
    homes,
    boards: {
      zones: {
        added: boards.flatMap(({ zones }) => zones.added),
        changed: boards.flatMap(({ zones }) => zones.changed),
        removed: boards.flatMap(({ zones }) => zones.removed),
      },
      placed: boards.reduce((sum, { placed }) => sum + placed, 0),
      drawings: sumOf(boards.map(({ drawings }) => drawings)),
    },
  }
}

/** Whether nothing is otherwise than it was. */
export function isUnchanged({ homes, boards }: StepChanges): boolean {
  const lists = [boards.zones.added, boards.zones.changed, boards.zones.removed]
  const counts = [boards.drawings, ...homes.map(({ links }) => links)]
  return (
    boards.placed === 0 &&
    lists.every((list) => list.length === 0) &&
    counts.every(({ added, changed, removed }) => added + changed + removed === 0) &&
    homes.every((home) => home.added.length + home.changed.length + home.removed.length + home.groups === 0)
  )
}

/** What `now` says otherwise than `then`; an empty field is one that was never filled in. */
function saidOtherwise(then: Card, now: Card): readonly SaidOtherwise[] {
  const names = new Set(['title', ...Object.keys(KINDS[now.kind].fields), ...Object.keys(KINDS[then.kind].fields)])
  const [former, present] = [valuesOf(then), valuesOf(now)]
  const withheld = new Set(withheldOf(then, now))
  return ['kind', ...names, 'detail'].flatMap((name): readonly SaidOtherwise[] => {
    const [was, is] = [former[name] ?? '', present[name] ?? '']
    if (isSameJson(was, is) || (isEmpty(was) && isEmpty(is))) return []
    if (!withheld.has(name)) return [{ name, was, is }]
    return isAgreed(then.kind, name, now) || !isEmpty(is) ? [{ name, was: null, is }] : []
  })
}

/** What a card said then, without what nobody may say that whoever it is told of agrees to share. */
function asAgreedNow(then: Card, now: Card | undefined): Card {
  const withheld = withheldOf(then, now)
  if (withheld.length === 0) return then
  return {
    ...then,
    fields: Object.fromEntries(Object.entries(then.fields).filter(([name]) => !withheld.includes(name))),
  }
}

/**
 * What of `then` tells of somebody who does not share it now: their agreement was taken back, or was given since to something else, and
 * what they had taken back is not told again.
 */
function withheldOf(then: Card, now: Card | undefined): readonly string[] {
  return consentsOf(then.kind)
    .flatMap((consent) => heldWith(then.kind, consent))
    .filter((name) => !isEmpty(then.fields[name] ?? ''))
    .filter((name) => !now || !isAgreed(then.kind, name, now) || then.fields[name] !== now.fields[name])
}

function isAgreed(kind: Kind, name: string, { fields }: Card): boolean {
  const spec = KINDS[kind].fields[name]
  return spec !== undefined && isConsented(spec, fields)
}

function valuesOf({ kind, title, detail, fields }: Card): Readonly<Record<string, FieldValue>> {
  return { ...fields, kind, title, detail }
}

function isEmpty(value: FieldValue): boolean {
  return value === '' || (Array.isArray(value) && value.length === 0)
}

function compareHomes(then: HomeContent, now: HomeContent): HomeChanges {
  const [former, present] = [byId(then.cards), byId(now.cards)]
  const changed = now.cards.flatMap((card): readonly ChangedCard[] => {
    const known = former.get(card.id)
    if (card.removed || !known || known.removed) return []
    const was = asAgreedNow(known, card)
    const said = saidOtherwise(known, card)
    return said.length > 0 || !isSameJson(gatheringOf(was), gatheringOf(card)) ? [{ was, is: card, said }] : []
  })
  return {
    home: then.home,
    added: now.cards.filter((card) => !card.removed && former.get(card.id)?.removed !== null),
    changed,
    removed: then.cards
      .filter((card) => !card.removed && present.get(card.id)?.removed !== null)
      .map((card) => asAgreedNow(card, present.get(card.id))),
    links: countsOf(standing(then.links, linkOf), standing(now.links, linkOf)),
    groups: countsOf(standing(then.groups, groupOf), standing(now.groups, groupOf)).changed,
  }
}

function compareBoards(then: BoardContent, now: BoardContent): BoardChanges {
  const [former, present] = [
    new Map(then.zones.map((zone) => [zone.key, zone])),
    new Map(now.zones.map((zone) => [zone.key, zone])),
  ]
  return {
    zones: {
      added: now.zones.filter(({ key }) => !former.has(key)),
      changed: now.zones.filter((zone) => former.has(zone.key) && !isSameJson(former.get(zone.key), zone)),
      removed: then.zones.filter(({ key }) => !present.has(key)),
    },
    placed: movedIn(then.placements, now.placements),
    drawings: countsOf(then.drawings, now.drawings),
  }
}

/** How many lie elsewhere than they did; what had no place then has not moved. */
function movedIn(then: Placements, now: Placements): number {
  return [...then].filter(([card, place]) => !isSameJson(place, now.get(card))).length
}

function gatheringOf({ group, rank, from }: Card): unknown {
  return { group, rank, from: from.map((origin) => ({ ...origin })) }
}

function linkOf({ state, degree, question }: Link): unknown {
  return { state, degree, question }
}

function groupOf({ title, color, order }: CardGroup): unknown {
  return { title, color, order }
}

function byId(cards: readonly Card[]): ReadonlyMap<CardId, Card> {
  return new Map(cards.map((card) => [card.id, card]))
}

function standing<T extends { readonly id: string; readonly removed?: unknown }>(
  list: readonly T[],
  valueOf: (item: T) => unknown,
): ReadonlyMap<string, unknown> {
  return new Map(list.filter(({ removed }) => !removed).map((item) => [item.id, valueOf(item)]))
}

function countsOf(then: ReadonlyMap<string, unknown>, now: ReadonlyMap<string, unknown>): Counts {
  const both = [...now].filter(([id]) => then.has(id))
  return {
    added: now.size - both.length,
    changed: both.filter(([id, value]) => !isSameJson(value, then.get(id))).length,
    removed: then.size - both.length,
  }
}

function sumOf(counts: readonly Counts[]): Counts {
  return counts.reduce(
    (sum, each) => ({
      added: sum.added + each.added,
      changed: sum.changed + each.changed,
      removed: sum.removed + each.removed,
    }),
    { added: 0, changed: 0, removed: 0 },
  )
}
