import { isSameJson } from '@tablee/documents/records'
import { shownAs, zonesOf } from '@tablee/model'
import type { TLShape } from '@tldraw/tldraw'
import { LAYERS } from '../../src/drawing/drawing-layers.ts'
import { cardShapeId } from '../../src/shape-ids.ts'
import { isCardShape, isLinkShape, isZoneShape } from '../../src/shape-types.ts'
import { ROOTS } from './documents.ts'
import type { Ledger } from './ledger.ts'
import { tell } from './network.ts'
import type { Person } from './person.ts'
import { PAGE, createPerson } from './person.ts'
import { recordsIn } from './records-in.ts'
import { wordsOf } from './texts.ts'

/** What is wrong once everyone has let go and heard everything. `written`: the records that anyone drew. */
export function examine(people: readonly Person[], ledger: Ledger, written: ReadonlySet<string>): readonly string[] {
  const [first, ...rest] = people
  if (!first) return []
  const stranger = createPerson({ name: 'stranger', role: first.role, client: 2 })
  stranger.drawsOn = null
  tell(first, stranger)
  stranger.binding.refresh()
  stranger.binding.draw()
  stranger.board.draw()
  return [
    ...rest.flatMap((other) => documentsApart(first, other)),
    ...[...rest, stranger].flatMap((other) => canvasesApart(first, other)),
    ...faultsOfCanvas(first),
    ...lostRecords(first, written),
    ...lostCards(first, ledger),
    ...lostLetters(first, ledger),
  ]
}

function documentsApart(left: Person, right: Person): readonly string[] {
  return ROOTS.flatMap((root) =>
    NAMES[root].flatMap((name) => {
      const [mine, theirs] = [left, right].map(({ documents }): unknown => documents[root].getMap(name).toJSON())
      return isSameJson(mine, theirs) ? [] : [`the documents differ: ${root} ${name}`]
    }),
  )
}

const NAMES = {
  content: ['cards', 'links', 'groups'],
  base: ['zones', 'records'],
  board: ['placements', 'records'],
} as const

/** What a zone offers depends on who looks. */
function canvasesApart(left: Person, right: Person): readonly string[] {
  const [mine, theirs] = [left, right].map((person) => new Map(shapesOf(person).map((shape) => [shape.id, shape])))
  const faults: string[] = []
  for (const id of new Set([...(mine?.keys() ?? []), ...(theirs?.keys() ?? [])])) {
    const [one, other] = [mine?.get(id), theirs?.get(id)]
    if (!isSameJson(impartial(one), impartial(other)))
      faults.push(`the canvases differ (${right.name}): ${JSON.stringify([one, other])}`)
  }
  return faults
}

function impartial(shape: TLShape | undefined): unknown {
  return isZoneShape(shape) ? { ...shape, props: { ...shape.props, open: false, locked: false } } : shape
}

function faultsOfCanvas(person: Person): readonly string[] {
  const shapes = shapesOf(person)
  const keys = new Set(shapes.map(({ id }) => id))
  return [
    ...(new Set(shapes.map(({ index }) => index)).size < shapes.length ? ['two shapes have one place'] : []),
    ...shapes.flatMap((shape) => (shape.parentId === PAGE ? [] : [`an orphan: ${shape.id}`])),
    ...shapes.flatMap((shape) =>
      isLinkShape(shape) && !(keys.has(cardShapeId(shape.props.from)) && keys.has(cardShapeId(shape.props.to)))
        ? [`a link hangs in the air: ${shape.id}`]
        : [],
    ),
  ]
}

/** Whatever was drawn and not removed is there, and nothing else. */
function lostRecords({ documents, drawn }: Person, written: ReadonlySet<string>): readonly string[] {
  const shown = new Set<string>(drawn().map(({ id }) => id))
  return [...written].flatMap((id) => {
    const found = LAYERS.map((layer) => recordsIn(documents[layer]).get(id)).find((record) => record !== undefined)
    if (!found) return [`${id} is lost`]
    const stands = !found.get('removed')
    return stands === shown.has(id)
      ? []
      : [`${id} ${stands ? 'stands and is not shown' : 'is shown and does not stand'}`]
  })
}

/** Every card that was made is there, by whom it was; those that nobody took away are shown in their zone, themselves or through a merge. */
function lostCards(person: Person, ledger: Ledger): readonly string[] {
  const cards = person.cards()
  const known = new Map(cards.map((card) => [card.id, card]))
  const shapes = new Map(shapesOf(person).map((shape) => [shape.id, shape]))
  const placements = person.picture.placements.get()
  const made = [...ledger.cards].flatMap(([id, by]) => {
    const card = known.get(id)
    if (!card) return [`a card is lost: ${id}`]
    if (card.by !== by) return [`a card has another author: ${id}`]
    if (card.removed && !ledger.removers.has(id)) return [`a card that nobody took away is gone: ${id}`]
    return card.from.flatMap((origin) => (known.has(origin.card) ? [] : [`a source is lost: ${origin.card}`]))
  })
  const shown = cards.flatMap((card) => {
    if (card.removed) return []
    const stands = known.get(shownAs(cards, card.id))
    const shape = stands && shapes.get(cardShapeId(stands.id))
    if (!stands || !isCardShape(shape)) return [`a card is not shown: ${card.id}`]
    const [zone] = zonesOf(stands, person.zones(), placements.get(stands.id) ?? null)
    const box = [...shapes.values()].find((each) => isZoneShape(each) && each.props.zone === (zone?.id ?? '~aside'))
    if (!isZoneShape(box)) return [`a zone is not shown: ${zone?.id ?? 'aside'}`]
    const [x, y] = [shape.x + shape.props.w / 2, shape.y + shape.props.h / 2]
    const isInside = x >= box.x && x <= box.x + box.props.w && y >= box.y && y <= box.y + box.props.h
    return isInside ? [] : [`a card is shown beside its zone: ${card.id}, ${zone?.id ?? 'aside'}`]
  })
  return [...made, ...shown]
}

/** Every letter that was typed is where it was typed, unless somebody erased it or took it back. */
function lostLetters({ documents }: Person, { letters, gone }: Ledger): readonly string[] {
  const said = new Map<string, ReadonlySet<string>>()
  return [...letters].flatMap(([letter, { card, by }]) => {
    const words = said.get(card) ?? new Set(wordsOf(documents.content, card))
    said.set(card, words)
    return gone.has(letter) || words.has(letter) ? [] : [`a letter is lost: of ${by.name}, in ${card}`]
  })
}

function shapesOf({ store }: Person): readonly TLShape[] {
  return store.allRecords().filter((record): record is TLShape => record.typeName === 'shape')
}
