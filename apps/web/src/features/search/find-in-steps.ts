import type { Live, PlannedStep } from '@tablee/model'
import { foldText, foldedWords } from '@tablee/std'
import type { HomeCards } from '../../cycle/use-home-cards.ts'
import type { CardIndex, FoundCard } from './card-index.ts'

/** A step with what was found there. */
export interface FoundStep {
  readonly step: PlannedStep
  /** Its place in the cycle, from 1 on. */
  readonly number: number
  /** Its own title says what was looked for. */
  readonly named: boolean
  readonly cards: readonly FoundCard[]
}

/** What a search has found, and where it has not looked yet. */
export interface Findings {
  readonly steps: readonly FoundStep[]
  /** How many cards were found. */
  readonly count: number
  /** Steps whose cards are all here, of those that may be read. */
  readonly searched: number
  readonly searchable: number
}

/** Where cards are looked for: the steps of a cycle in their order, and the cards of their homes. */
export interface SearchedCycle {
  readonly steps: readonly PlannedStep[]
  readonly live: Pick<Live, 'steps'>
  readonly homes: readonly HomeCards[]
  readonly index: CardIndex
}

/** The steps and cards that say every word of `query`, step by step; a home of several steps counts for the first. */
export function findInSteps(query: string, { steps, live, homes, index }: SearchedCycle): Findings {
  const words = foldedWords(query)
  const taken = new Set<string>()
  const read = steps.flatMap((step, position) => {
    const own = live.steps.find(({ id }) => id === step.id)?.homes ?? []
    const readable = homes.filter(({ home }) => own.includes(home) && !taken.has(home))
    for (const { home } of readable) taken.add(home)
    const title = foldText(step.title)
    const found: FoundStep = {
      step,
      number: position + 1,
      named: words.length > 0 && words.every((word) => title.includes(word)),
      cards: readable.flatMap(({ cards }) => index.find(cards, words)),
    }
    return readable.length > 0 || found.named ? [{ found, readable }] : []
  })
  const searchable = read.filter(({ readable }) => readable.length > 0)
  return {
    steps: read.map(({ found }) => found).filter(({ named, cards }) => named || cards.length > 0),
    count: read.reduce((sum, { found }) => sum + found.cards.length, 0),
    searched: searchable.filter(({ readable }) => readable.every(({ loaded }) => loaded)).length,
    searchable: searchable.length,
  }
}
