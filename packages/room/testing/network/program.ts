import type { Limits } from '../../src/limits.ts'
import type { Dice } from './dice.ts'
import { diceOf } from './dice.ts'

/** What somebody writes. */
export const EDITS = [
  'card',
  'title',
  'cell',
  'shape',
  'unshape',
  'write',
  'erase',
  'format',
  'paragraph',
  'words',
  'mark',
  'unparagraph',
  'list',
  'unlist',
  'undo',
  'redo',
] as const
export type Edit = (typeof EDITS)[number]

/** What happens between people and the relay, each with how often. */
const EVENTS = {
  /** Messages of one line go up, or down. */
  deliver: 120,
  /** The disk answers what it was asked, and the codec. */
  disk: 60,
  /** All of that, for everyone. */
  pump: 12,
  tick: 20,
  connect: 40,
  /** A line is lost with what was under way; or the relay hears late what was on its way, and later that it has gone. */
  drop: 4,
  freeze: 3,
  thaw: 6,
  /** Both ends hear again what they have heard already. */
  repeat: 6,
  again: 4,
  presence: 6,
  /** A tab is closed and opened again, from its local copy. */
  reload: 2,
  relay: 4,
  /** The disk refuses: nothing was written, or it was and nobody was told. */
  fail: 2,
  crash: 1,
  restart: 1,
} as const
export type Event = keyof typeof EVENTS

/** One thing that happens: what, to which replica, and two numbers that say how. */
export type Step = readonly [what: Edit | Event, who: number, at: number, how: number]

/** A run of the simulated network; the same program gives the same run. */
export interface Program {
  readonly seed: number
  /** Who sits at each replica: some people have several tabs. */
  readonly people: readonly string[]
  readonly limits: Partial<Limits>
  readonly steps: readonly Step[]
}

const REPLICAS = 5
const EDITS_EACH = 200
/** What else happens for a hundred edits. */
const EVENTS_PER_HUNDRED = 250

const UNLIMITED: Partial<Limits> = {
  messagesPerSecond: 1e9,
  messagesBurst: 1e9,
  bytesPerSecond: 1e12,
  bytesBurst: 1e12,
  presencePerSecond: 1e9,
  presenceBurst: 1e9,
}

/** The program of `seed`: five replicas, two hundred edits each, and a network at its worst. */
export function programOf(seed: number): Program {
  const dice = diceOf(seed)
  const owners = 2 + dice(REPLICAS - 1)
  const people = Array.from({ length: REPLICAS }, (_, index) => `person-${index % owners}`)
  const limits = {
    ...UNLIMITED,
    compactEvery: [5, 40, 500][dice(3)] ?? 500,
    // low enough for synchronisations to be cut into slices, and for readers to fall behind
    ...(dice(2) === 0 ? { updateBytes: 4096 } : {}),
    ...(dice(3) === 0 ? { presenceBacklog: 16 * 1024, closeBacklog: 64 * 1024 } : {}),
  }
  const steps: Step[] = []
  for (let edits = 0; edits < REPLICAS * EDITS_EACH; edits += 1) {
    steps.push([EDITS[dice(EDITS.length)] ?? 'write', dice(REPLICAS), dice(1000), dice(1000)])
    while (dice(EVENTS_PER_HUNDRED + 100) < EVENTS_PER_HUNDRED)
      steps.push([eventOf(dice), dice(REPLICAS + 1), dice(1000), dice(1000)])
  }
  return { seed, people, limits, steps }
}

const WEIGHTS = Object.entries(EVENTS) as readonly (readonly [Event, number])[] // reason: the keys of the table
const TOTAL = WEIGHTS.reduce((sum, [, weight]) => sum + weight, 0)

function eventOf(dice: Dice): Event {
  let left = dice(TOTAL)
  for (const [event, weight] of WEIGHTS) {
    if (left < weight) return event
    left -= weight
  }
  return 'deliver'
}
