import {
  TYPING,
  copyCard,
  detailOf,
  groupsStore,
  linksStore,
  mayRestore,
  mayWriteIn,
  textFieldOf,
  titleOf,
} from '@tablee/documents'
import type { Card, CardId, FieldSpec, FieldValue, Kind, Zone } from '@tablee/model'
import { KINDS, Kind as KindSchema, shownAs } from '@tablee/model'
import type { TLShape } from '@tldraw/tldraw'
import * as Y from 'yjs'
import { freePlaceIn, placeOfGroup } from '../../src/free-places.ts'
import { cardShapeId, groupShapeId } from '../../src/shape-ids.ts'
import { tidyZone } from '../../src/tidy-zone.ts'
import { HOME, VALIDATED } from './documents.ts'
import type { ActSpec, Turn } from './drawing-acts.ts'
import { hot, note } from './drawing-acts.ts'
import type { Person } from './person.ts'
import { textsOf } from './texts.ts'

/** What people do to cards, by hand on the canvas and with the gestures that every view has. */
export const CARD_ACTS = {
  add: { often: 9, act: add },
  drag: { often: 14, act: drag },
  nudge: { often: 3, act: nudge },
  dragGroup: { often: 3, act: dragGroup },
  send: { often: 5, act: send },
  setField: { often: 7, act: setField },
  type: { often: 14, act: type },
  erase: { often: 4, act: erase },
  takeAway: { often: 4, act: takeAway },
  takeFromZone: { often: 2, act: takeFromZone },
  bringBack: { often: 3, act: bringBack },
  copy: { often: 2, act: copy },
  convert: { often: 4, act: convert },
  group: { often: 3, act: group },
  join: { often: 3, act: join },
  ungroup: { often: 2, act: ({ person, at, how }) => person.gestures.leaveGroup(some(person, at, how)) },
  order: { often: 2, act: order },
  setGroup: { often: 1, act: setGroup },
  merge: { often: 4, act: merge },
  split: { often: 2, act: split },
  link: { often: 3, act: link },
  setLink: { often: 2, act: setLink },
  tidy: { often: 1, act: tidy },
} as const satisfies Readonly<Record<string, ActSpec>>
export type CardAct = keyof typeof CARD_ACTS

/** The acts of a hand that holds shapes: the others are done once it has let go. */
export const BY_HAND: ReadonlySet<string> = new Set<CardAct>(['drag', 'nudge', 'dragGroup'])

function add({ person, at, how, ledger }: Turn): void {
  const open = person.zones().filter((each) => mayWriteIn(each, person.role))
  const zone = (how % 9 > 0 && pick(open, at)) || null
  const kind = zone ? pick(zone.spec.accepts, how) : KindSchema.options[how % KindSchema.options.length]
  if (!kind) return
  // from the canvas with its place, from a list without
  const place = zone && how % 2 ? { at: freePlaceIn(person.picture.shown.get(), zone) } : {}
  const id = person.gestures.addCard({ kind, zone, ...place })
  ledger.cards.set(id, person.name)
  write(person, titleOf(person.documents.content, id), 0, ledger.type(person, id, how % 4))
}

function drag({ person, at, how }: Turn): void {
  const shown = person.picture.shown.get()
  const cards = [pick(shown.cards, hot(at)), ...(how % 5 === 0 ? [pick(shown.cards, how)] : [])]
  const shapes = new Set(cards.flatMap((card) => (card ? (person.store.get(cardShapeId(card.key)) ?? []) : [])))
  const to = spot(person, at, how)
  const [first] = shapes
  if (!first || !to || [...shapes].some(({ id }) => id === person.writing.shape)) return
  for (const shape of shapes) note(person, shape.id, shape)
  person.drag([...shapes].map((shape) => ({ ...shape, x: shape.x + to.x - first.x, y: shape.y + to.y - first.y })))
}

function nudge({ person, at, how }: Turn): void {
  const card = pick(person.picture.shown.get().cards, hot(at))
  const shape = card && person.store.get(cardShapeId(card.key))
  if (shape && !person.isBusy && shape.id !== person.writing.shape)
    person.nudge({ ...shape, x: shape.x + (how % 5) * 10 })
}

function dragGroup({ person, at, how }: Turn): void {
  const dragged = pick(person.picture.shown.get().groups, at)
  const shape = dragged && person.store.get(groupShapeId(dragged.key))
  const to = spot(person, at, how)
  if (!shape || !to) return
  note(person, shape.id, shape)
  for (const { key } of person.picture.shown.get().cards.filter((card) => card.group === dragged.key)) {
    const carried = person.store.get(cardShapeId(key))
    if (carried) note(person, carried.id, carried)
  }
  person.drag([{ ...shape, ...to }])
}

/** Somewhere on the board: over a card, or anywhere in a zone. */
function spot(person: Person, at: number, how: number): Pick<TLShape, 'x' | 'y'> | null {
  const { cards, zones } = person.picture.shown.get()
  const [card, zone] = [pick(cards, how), pick(zones, how)]
  if (card && at % 3 === 0) return { x: card.x + 10, y: card.y + 10 }
  return zone ? { x: zone.x + (at % zone.w) - 100, y: zone.y + (how % zone.h) } : null
}

function send({ person, at, how }: Turn): void {
  const card = pick(person.standing(), hot(at))
  if (card) person.gestures.moveCard(card, pick(person.zones(), how) ?? null)
}

function setField({ person, at, how }: Turn): void {
  const card = pick(person.standing(), hot(at))
  const field = card && pick(Object.entries(KINDS[card.kind].fields), how)
  const value = field && valueFor(field[1], how)
  if (card && field && value !== undefined) person.gestures.setField(card, field[0], value)
}

function valueFor(spec: FieldSpec, how: number): FieldValue | undefined {
  if (spec.type === 'choice') {
    const value = pick(spec.of, how)?.value ?? ''
    return spec.many ? [value] : value
  }
  if (spec.type === 'ref' && spec.many) return spec.to === 'question' ? VALIDATED.slice(how % 2, 1 + (how % 3)) : []
  if (spec.type === 'date') return `2026-0${1 + (how % 9)}-15`
  if (spec.type === 'money' || spec.type === 'scale') return 1 + (how % 3)
  return undefined
}

function type({ person, at, how, ledger }: Turn): void {
  const card = pick(person.standing(), hot(at))
  if (!card) return
  const { content } = person.documents
  const letters = ledger.type(person, card.id, 1 + (how % 5))
  const where = how % 4
  if (where === 0) return write(person, titleOf(content, card.id), at, letters)
  if (where === 1) return writeParagraph(person, card.id, letters)
  const names = Object.entries(KINDS[card.kind].fields).filter(([, spec]) => spec.type === 'text')
  const name = pick(names, at)?.[0]
  if (!name) return write(person, pick(textsOf(content, card.id), at), how, letters)
  person.gestures.openTexts(card)
  write(person, textFieldOf(content, card.id, name), at, letters)
}

function write({ documents }: Person, text: Y.Text | Y.XmlText | null | undefined, at: number, letters: string): void {
  documents.content.transact(() => text?.insert(at % (text.length + 1), letters), TYPING)
}

function writeParagraph({ documents: { content } }: Person, card: CardId, letters: string): void {
  const detail = detailOf(content, card)
  const paragraph = new Y.XmlElement('paragraph')
  paragraph.insert(0, [new Y.XmlText(letters)])
  content.transact(() => detail?.insert(detail.length, [paragraph]), TYPING)
}

function erase({ person, at, how, ledger }: Turn): void {
  const card = pick(person.standing(), hot(at))
  const text = card && pick(textsOf(person.documents.content, card.id), how)
  if (!text || text.length === 0) return
  const from = at % text.length
  const count = Math.min(1 + (how % 3), text.length - from)
  const plain = (text.toDelta() as readonly { readonly insert: string }[]).map(({ insert }) => insert).join('')
  ledger.erase(person, plain.slice(from, from + count))
  person.documents.content.transact(() => text.delete(from, count), TYPING)
}

function takeAway({ person, at, ledger }: Turn): void {
  const card = pick(person.standing(), hot(at))
  if (!card || VALIDATED.includes(card.id)) return
  const cards = person.cards()
  person.gestures.removeCard(card)
  ledger.remove(person, [card.id, ...cards.filter(({ id }) => shownAs(cards, id) === card.id).map(({ id }) => id)])
}

function takeFromZone({ person, at }: Turn): void {
  const shown = pick(person.picture.shown.get().cards, hot(at))
  if (shown?.zone) person.gestures.leaveZone(shown.card, shown.zone)
}

function bringBack({ person, at, ledger }: Turn): void {
  const gone = person.cards().filter(({ removed }) => removed)
  const me = { participant: person.name, structure: null, role: person.role }
  const card = pick(
    gone.filter((each) => mayRestore(each, me)),
    at,
  )
  if (!card) return
  person.gestures.restoreCard(card)
  const present = new Set(person.cards().flatMap(({ id, removed }) => (removed ? [] : [id])))
  // what was taken away at once comes back at once, what a merged card stands for too: to undo it is to take all of it away
  ledger.remove(
    person,
    gone.flatMap(({ id }) => (present.has(id) ? [id] : [])),
  )
}

function copy({ person, at, how, ledger }: Turn): void {
  const shown = pick(person.picture.shown.get().cards, hot(at))
  const copied = shown && copyCard(person.documents.content, shown.card, shown.zone?.id ?? null)
  const laid = copied && person.gestures.addCopy(copied, pick(person.zones(), how) ?? null)
  if (laid?.ok) ledger.cards.set(laid.value, person.name)
}

function convert({ person, at, how }: Turn): void {
  const card = pick(person.standing(), hot(at))
  const kind: Kind | undefined = pick(KindSchema.options, how)
  if (card && kind) person.gestures.convertCard(card, kind)
}

function group({ person, at, how }: Turn): void {
  const cards = some(person, at, how)
  const place =
    how % 2
      ? placeOfGroup(
          person.picture.shown.get(),
          cards.map(({ id }) => id),
        )
      : undefined
  person.gestures.groupCards(cards, { title: `Groupe ${how}`, color: 'teal' }, place)
}

function join({ person, at, how }: Turn): void {
  const found = pick(groupsStore(person.documents.content, HOME).get(), how)
  if (found) person.gestures.joinGroup(some(person, at, how), found.id)
}

function order({ person, at, how }: Turn): void {
  const shown = person.picture.shown.get()
  const inside = shown.cards.filter((card) => card.group === pick(shown.groups, at)?.key).map(({ card }) => card)
  const going = new Set([pick(inside, how), pick(inside, how + 1)].flatMap((card) => card?.id ?? []))
  if (going.size > 0) person.gestures.putInOrder(inside, new Map([...going].map((id) => [id, at % inside.length])))
}

function setGroup({ person, at, how }: Turn): void {
  const found = pick(groupsStore(person.documents.content, HOME).get(), at)
  if (found) person.gestures.setGroup(found, { title: `Groupe ${how}` })
}

function merge({ person, at, how, ledger }: Turn): void {
  const cards = some(person, at, how)
  const [first] = cards
  if (!first) return
  const merged = person.gestures.mergeCards({ cards: cards.map(({ id }) => id), kind: first.kind, title: first.title })
  if (merged.ok) ledger.cards.set(merged.value, person.name)
}

function split({ person, at, ledger }: Turn): void {
  const card = pick(
    person.standing().filter(({ from }) => from.length > 0),
    at,
  )
  if (!card) return
  person.gestures.splitCard(card)
  ledger.remove(person, [card.id])
}

function link({ person, at, how }: Turn): void {
  const [from, to] = some(person, at, how)
  if (from && to)
    person.gestures.addLink({ from: from.id, to: to.id, question: how % 3 ? null : (VALIDATED[0] ?? null) })
}

function setLink({ person, at, how }: Turn): void {
  const found = pick(linksStore(person.documents.content, HOME).get(), at)
  if (!found || found.removed) return
  if (how % 3 === 0) person.gestures.removeLink(found)
  else person.gestures.setLink(found, { state: how % 2 ? 'create' : 'strengthen' })
}

function tidy({ person, at }: Turn): void {
  const zone: Zone | undefined = pick(person.zones(), at)
  const { shown, placements } = person.picture
  const held = new Set<string>()
  if (zone) tidyZone(zone, { shown: shown.get(), placements: placements.get(), held, gestures: person.gestures })
}

/** One to three cards that are shown. */
function some(person: Person, at: number, how: number): readonly Card[] {
  const standing = person.standing()
  return [...new Set([at, how, at + how].slice(0, 1 + (at % 3)).flatMap((index) => pick(standing, hot(index)) ?? []))]
}

function pick<T>(items: readonly T[], index: number): T | undefined {
  return items[index % Math.max(1, items.length)]
}
