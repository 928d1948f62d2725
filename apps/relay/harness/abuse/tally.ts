import type { PairReport } from './healthy-pair.ts'

/** What became of the attempts of one kind of abuse. */
export interface Tally {
  attempts: number
  /** The relay said no: to the message, to its channel, or to its socket. */
  refused: number
  /** It said that the message is committed, or let it pass without a word: harmless only if nobody saw it. */
  unanswered: number
  acknowledged: number
  /** What must be said beside the figures. */
  readonly notes: string[]
  /** Promises that were not kept. */
  readonly faults: string[]
  /** What each pair of people at work had noticed, each time they were asked before the end. */
  readonly noticed: (readonly PairReport[])[]
}

export function newTally(): Tally {
  return { attempts: 0, refused: 0, unanswered: 0, acknowledged: 0, notes: [], faults: [], noticed: [] }
}
