import { seededRandom } from '@tablee/std'

/** What happens, each with how often. */
const EVENTS = {
  create: 14,
  move: 16,
  restyle: 12,
  resize: 6,
  reorder: 8,
  text: 8,
  remove: 6,
  undo: 12,
  redo: 7,
  /** A gesture begins; it ends, or is given up as tldraw does: every shape back to what it was. */
  grab: 8,
  release: 14,
  cancel: 2,
  /** What the documents hold is put onto the canvas. */
  frame: 30,
  /** Facilitators go to the template's layer and back. */
  layer: 3,
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

/** What of it a person does: their share of a run is counted in these. */
const ACTS: ReadonlySet<Event> = new Set<Event>([
  'create',
  'move',
  'restyle',
  'resize',
  'reorder',
  'text',
  'remove',
  'undo',
  'redo',
])

/** One thing that happens: what, to whom, and two numbers that say how. */
export type Step = readonly [what: Event, who: number, at: number, how: number]

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
    if (ACTS.has(what)) acts += 1
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

const WEIGHTS = Object.entries(EVENTS) as readonly (readonly [Event, number])[] // reason: the keys of the table
const TOTAL = WEIGHTS.reduce((sum, [, weight]) => sum + weight, 0)

function eventOf(dice: Dice): Event {
  let left = dice(TOTAL)
  for (const [event, weight] of WEIGHTS) {
    if (left < weight) return event
    left -= weight
  }
  return 'frame'
}
