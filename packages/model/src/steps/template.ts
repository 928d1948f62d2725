import type { Kind } from '../cards/kind.ts'
import type { Mode } from '../live/live.ts'
import type { Words } from '../words/words.ts'
import type { ZoneSpec } from '../zones/zone.ts'

/** What a participant may be offered during an activity. */
export type Tool = 'add' | 'move' | 'undo' | 'help' | 'vote'

/** One timed block of an agenda (« séquence »). */
export interface ActivitySpec {
  readonly key: string
  readonly title: Words
  readonly minutes: number
  readonly mode: Mode
  /** Key of a board of the step; null when it is led on a table, or without the tool. */
  readonly board: string | null
  readonly zone: string | null
  readonly prompt: Words
  readonly tools: readonly Tool[]
}

/** A board of a step: one for all, for each group or for each validated question. */
export interface BoardSpec {
  readonly key: string
  readonly title: Words
  readonly per: 'plenary' | 'group' | 'question'
  readonly zones: readonly ZoneSpec[]
}

/** Cards of one kind and home that a step shows as rows. */
export interface TableSpec {
  readonly key: string
  readonly title: Words
  readonly home: 'directory' | 'roadmap' | 'step'
  readonly kind: Kind
}

/**
 * What a step gives to a later one, or to its own table: copies that know their source (`copy`), or cards that stay where they are and
 * that the other step shows as columns or refers to (`living`).
 */
export interface HandOn {
  readonly kinds: readonly Kind[]
  readonly only?: 'validated' | 'kept'
  readonly to: string
  readonly as: 'living' | 'copy'
  /** Key of the zone or of the table that receives them there. */
  readonly into: string
  /** What they become there; without it, they stay what they are. */
  readonly becomes?: Kind
  /** The field values with which a card is proposed at once; without it, each is. */
  readonly when?: Readonly<Record<string, string>>
}

/** One stage of the method, as a template says it. */
export interface StepSpec {
  readonly key: string
  readonly title: Words
  /** What the step is for, in a sentence for participants. */
  readonly aim: Words
  readonly boards: readonly BoardSpec[]
  readonly tables: readonly TableSpec[]
  readonly agenda: readonly ActivitySpec[]
  readonly handsOn: readonly HandOn[]
  /** For the facilitation: aim, preparation, pitfalls. */
  readonly note: Words
}

/** A whole journey: steps, and the sessions that run them. */
export interface Template {
  readonly id: string
  readonly schema: 1
  readonly title: Words
  readonly summary: Words
  readonly steps: readonly StepSpec[]
  readonly sessions: readonly {
    readonly title: Words
    readonly steps: readonly string[]
    readonly minutes: number
    readonly agenda?: readonly ActivitySpec[]
  }[]
}
