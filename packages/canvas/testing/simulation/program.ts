import { seededRandom } from '@tablee/std'
import type { CardAct } from './card-acts.ts'
import { CARD_ACTS } from './card-acts.ts'
import type { DrawingAct } from './drawing-acts.ts'
import { DRAWING_ACTS } from './drawing-acts.ts'

/** What happens beside what people do, each with how often. */
const EVENTS = {
  /** A gesture begins; it ends, or is given up as tldraw does: every shape back to what it was. */
  grab: 8,
  release: 14,
  cancel: 2,
  /** What the documents hold is put onto the canvas. */
  frame: 30,
  /** Facilitators go to the template's layer and back. */
  layer: 3,
  /** Somebody begins to write in a card, which nothing moves then, or leaves it. */
  write: 3,
  leave: 3,
  /** A modified client tries what it may not. */
  trespass: 3,
  spoil: 2,
  repair: 2,
  deliver: 60,
  repeat: 5,
  part: 2,
  meet: 2,
} as const
export type Event = keyof typeof EVENTS

/** What people do: their share of a run is counted in these. */
const WALKS = { undo: 14, redo: 8 } as const
export type Act = CardAct | DrawingAct | keyof typeof WALKS

/** One thing that happens: what, to whom, and two numbers that say how. */
export type Step = readonly [what: Event | Act, who: number, at: number, how: number]

/** Whole numbers from 0 up to, not including, `below`. */
export type Dice = (below: number) => number

export const PEOPLE = 4
const ACTS_EACH = 300

/** The steps of `seed`: four people, three hundred acts each, and a network that parts, repeats and is late. */
export function programOf(seed: number): readonly Step[] {
  const dice = diceOf(seed)
  const steps: Step[] = []
  for (let acts = 0; acts < PEOPLE * ACTS_EACH;) {
    const what = eventOf(dice)
    steps.push([what, dice(PEOPLE), dice(1000), dice(1000)])
    if (!Object.hasOwn(EVENTS, what)) acts += 1
  }
  return steps
}

/** Dice that fall the same way for the same `seed`. */
export function diceOf(seed: number): Dice {
  const random = seededRandom(seed)
  return (below) => {
    const [first = 0, second = 0, third = 0, fourth = 0] = random.bytes(4)
    return (((first << 24) | (second << 16) | (third << 8) | fourth) >>> 0) % below
  }
}

// reason: the keys of the tables
const WEIGHTS = [
  ...Object.entries(EVENTS),
  ...Object.entries(WALKS),
  ...[DRAWING_ACTS, CARD_ACTS].flatMap((acts) => Object.entries(acts).map(([act, { often }]) => [act, often] as const)),
] as readonly (readonly [Event | Act, number])[]
const TOTAL = WEIGHTS.reduce((sum, [, weight]) => sum + weight, 0)

function eventOf(dice: Dice): Event | Act {
  let left = dice(TOTAL)
  for (const [event, weight] of WEIGHTS) {
    if (left < weight) return event
    left -= weight
  }
  return 'frame'
}
