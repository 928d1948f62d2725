import { isSameJson } from '@tablee/documents/records'
import type { IndexKey, TLShape, TLShapeId } from '@tldraw/tldraw'
import { getIndexAbove, getIndexBelow, toRichText } from '@tldraw/tldraw'
import type { Ledger } from './ledger.ts'
import type { Person } from './person.ts'
import { COLORS, KINDS, shapeOf } from './shapes.ts'

/** One act of a person, with two numbers that say how. */
export interface Turn {
  readonly person: Person
  readonly at: number
  readonly how: number
  readonly ledger: Ledger
}

export interface ActSpec {
  /** How often it happens. */
  readonly often: number
  readonly act: (turn: Turn) => void
}

/** What people do to what is drawn by hand. */
export const DRAWING_ACTS = {
  create: { often: 10, act: create },
  move: { often: 11, act: (turn) => change(turn, { x: turn.how, y: turn.at }) },
  restyle: { often: 8, act: (turn) => change(turn, {}, { color: COLORS[turn.how % COLORS.length] }) },
  resize: {
    often: 4,
    act: (turn) => mine(turn)?.type === 'geo' && change(turn, {}, { w: 10 + turn.how, h: 10 + turn.at }),
  },
  reorder: { often: 6, act: (turn) => change(turn, { index: edgeOf(unlocked(turn.person), turn.how) }) },
  text: {
    often: 6,
    act: (turn) => mine(turn)?.type !== 'draw' && change(turn, {}, { richText: toRichText(`mot ${turn.how}`) }),
  },
  remove: {
    often: 4,
    act: (turn) => {
      const shape = mine(turn)
      if (!shape) return
      note(turn.person, shape.id, shape)
      turn.person.store.remove([shape.id])
    },
  },
} as const satisfies Readonly<Record<string, ActSpec>>
export type DrawingAct = keyof typeof DRAWING_ACTS

/** Keeps what there was of a shape when the gesture in hand first touched it. */
export function note({ grabbed }: Person, id: TLShapeId, before: TLShape | null): void {
  if (!grabbed.has(id)) grabbed.set(id, before)
}

/** Most of what happens, happens to a few: people meet there. */
export function hot(index: number): number {
  return index % 3 === 0 ? index : index % 5
}

function create({ person, at, how, ledger }: Turn): void {
  const id = ledger.shape() as TLShapeId
  note(person, id, null)
  person.store.put([shapeOf(KINDS[how % KINDS.length] ?? 'geo', id, { x: at, y: how })])
}

function change(turn: Turn, own: object, props: object = {}): void {
  const { person } = turn
  const shape = mine(turn)
  if (!shape) return
  note(person, shape.id, shape)
  person.store.put([{ ...shape, ...own, props: { ...shape.props, ...props } }])
  const before = person.grabbed.get(shape.id)?.props as Readonly<Record<string, unknown>> | undefined
  for (const [name, value] of Object.entries(props)) {
    // what ends as it began is no change, and others' are then shown
    if (before && isSameJson(before[name], value)) person.wanted.delete(`${shape.id} ${name}`)
    else person.wanted.set(`${shape.id} ${name}`, value)
  }
}

function mine({ person, at }: Turn): TLShape | undefined {
  const shapes = unlocked(person)
  return shapes[hot(at) % Math.max(1, shapes.length)]
}

function unlocked(person: Person): readonly TLShape[] {
  return person.drawn().filter(({ isLocked }) => !isLocked)
}

/** An index over or under everything, as « bring to the front » and « send to the back » give. */
function edgeOf(shapes: readonly TLShape[], how: number): IndexKey {
  return how % 2 ? getIndexAbove(shapes.at(-1)?.index) : getIndexBelow(shapes[0]?.index)
}
