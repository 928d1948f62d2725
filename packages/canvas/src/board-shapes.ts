import { mayWriteIn } from '@tablee/documents'
import type { Card, CardId, Language, Live, ParticipantId, Person, Role, StructureId } from '@tablee/model'
import { KINDS, creditsOf, inLanguage, isMerged, keptStructure, partsOf } from '@tablee/model'
import { faceOf } from './card-face.ts'
import type { WantedLink } from './link-shapes.ts'
import type { ShownBoard, ShownCard, ShownZone } from './project-board.ts'
import type { CardGroupProps, CardProps, ZoneProps } from './shape-types.ts'

/** A shape as it should be on the canvas. `key` is its id without the prefix. */
export type WantedShape =
  | WantedLink
  | { readonly type: 'zone'; readonly key: string; readonly x: number; readonly y: number; readonly props: ZoneProps }
  | {
      readonly type: 'card-group'
      readonly key: string
      readonly x: number
      readonly y: number
      readonly props: CardGroupProps
    }
  | {
      readonly type: 'card'
      readonly key: string
      readonly x: number
      readonly y: number
      readonly props: CardProps
      readonly shown: ShownCard
    }

/** What the shapes say beyond where they are. */
export interface Surroundings {
  /** Every card of the home: a merged one is credited to those whose words it holds. */
  readonly all?: () => readonly Card[]
  readonly live: Live | null
  readonly people: ReadonlyMap<ParticipantId, Person>
  /** Titles of the validated questions. */
  readonly questions: ReadonlyMap<CardId, string>
  readonly language: Language
  readonly role: Role
  /** False where the reader only reads. */
  readonly writable: boolean
  /** Title and sentence of the place of cards that belong to no zone. */
  readonly aside: { readonly title: string; readonly prompt: string }
}

/** Key of the place of cards that belong to no zone; no zone's key begins so. */
export const ASIDE = '~aside'

/** Every shape of a board, those at the back first. */
export function boardShapes(board: ShownBoard, around: Surroundings): readonly WantedShape[] {
  const zones = board.zones.map((zone): WantedShape => ({
    type: 'zone',
    key: `zone-${zone.zone.id}`,
    x: zone.x,
    y: zone.y,
    props: zoneProps(zone, around),
  }))
  const groups = board.groups.map(({ key, group, x, y, w, h, count }): WantedShape => ({
    type: 'card-group',
    key: `card-group-${key}`,
    x,
    y,
    props: { w, h, group: group.id, title: group.title, color: group.color, count },
  }))
  const cards = board.cards.map((shown) => cardShape(shown, around))
  const { aside } = board
  if (!aside) return [...zones, ...groups, ...cards]
  const count = board.cards.filter((card) => card.zone === null).length
  const props: ZoneProps = {
    ...around.aside,
    zone: ASIDE,
    w: aside.w,
    h: aside.h,
    mark: 0,
    question: '',
    slot: 0,
    pattern: 'plain',
    count,
    open: false,
    locked: false,
    poster: false,
  }
  return [{ type: 'zone', key: `zone-${ASIDE}`, x: aside.x, y: aside.y, props }, ...zones, ...groups, ...cards]
}

/** What was made of a card stays good for as long as neither it nor what is around has changed; a merged one also says who wrote others. */
const cardShapes = new WeakMap<Surroundings, WeakMap<ShownCard, WantedShape>>()

function cardShape(shown: ShownCard, around: Surroundings): WantedShape {
  const made = cardShapes.get(around) ?? new WeakMap<ShownCard, WantedShape>()
  cardShapes.set(around, made)
  const known = made.get(shown)
  if (known && !isMerged(shown.card)) return known
  const { key, x, y } = shown
  const shape: WantedShape = { type: 'card', key: `card-${key}`, x, y, props: cardProps(shown, around), shown }
  made.set(shown, shape)
  return shape
}

function zoneProps({ zone, w, h, count }: ShownZone, around: Surroundings): ZoneProps {
  const { spec, each } = zone
  const question =
    spec.repeat?.over === 'question' ? around.live?.questions.find(({ card }) => card === each) : undefined
  return {
    w,
    h,
    zone: zone.id,
    title: inLanguage(spec.title, around.language),
    prompt: inLanguage(spec.prompt, around.language),
    mark: question?.number ?? 0,
    question: question ? (around.questions.get(question.card) ?? '') : '',
    // a column wears the mark of its question
    slot: question ? 0 : (spec.look?.slot ?? 0),
    pattern: spec.look?.pattern ?? 'plain',
    count,
    open: around.writable && spec.accepts.length > 0 && mayWriteIn(zone, around.role),
    locked: spec.accepts.length > 0 && !mayWriteIn(zone, around.role),
    poster: spec.accepts.length === 0,
  }
}

function cardProps({ card, mirror, w, h }: ShownCard, around: Surroundings): CardProps {
  const { label, title } = KINDS[card.kind]
  return {
    w,
    h,
    card: card.id,
    kind: card.kind,
    kindLabel: inLanguage(label, around.language),
    title: card.title,
    detailed: card.detail.trim() !== '',
    placeholder: inLanguage(title, around.language),
    facts: factsOf(card, around),
    byline: bylineOf(card, around),
    marks: marksOf(card, around.live),
    mirror,
    merged: around.all && isMerged(card) ? partsOf(around.all(), card.id).length : 0,
  }
}

/** Who wrote it, or wrote the cards that it was merged from, each once. */
function bylineOf(card: Card, around: Surroundings): string {
  const credited = around.all && isMerged(card) ? creditsOf(around.all(), card) : []
  const lines = (credited.length > 0 ? credited : [card]).map((each) => authorOf(each, around))
  return [...new Set(lines.filter(Boolean))].join(', ')
}

/** First name · structure, as far as they are known. */
function authorOf(card: Card, { people, live }: Surroundings): string {
  const name = card.by ? people.get(card.by)?.name : null
  return [name, card.for && structureName(card.for, live)].filter(Boolean).join(' · ')
}

function factsOf(card: Card, { people, live, language }: Surroundings): string {
  return faceOf(card, {
    language,
    structureName: (id) => structureName(id, live),
    personName: (id) => people.get(id)?.name ?? null,
  }).join(' · ')
}

/** Merged structures go by the name of the one that stays. */
function structureName(id: StructureId, live: Live | null): string | null {
  return keptStructure(live?.structures ?? [], id)?.name ?? null
}

function marksOf(card: Card, live: Live | null): readonly number[] {
  const answered = card.fields['questions']
  const cards: readonly unknown[] = Array.isArray(answered) ? answered : []
  return (live?.questions ?? [])
    .filter((question) => question.card === card.id || cards.includes(question.card))
    .map(({ number }) => number)
}
