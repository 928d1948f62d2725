import type { Card } from '../cards/card.ts'
import { standingCards } from '../cards/merges.ts'
import type { StandingLink } from '../cards/standing-links.ts'
import { standingLinks } from '../cards/standing-links.ts'
import { activitiesOf, notedAsMissing } from './chains-of.ts'
import type { EcosystemSource } from './ecosystem-of.ts'
import { ecosystemOf } from './ecosystem-of.ts'
import { sameWords } from './same-words.ts'

/** A link that the chains lack, and why: nobody has what an activity takes, a connection is to be created, or someone wrote so. */
export interface MissingLink {
  readonly why: 'nobody-gives' | 'to-create' | 'noted'
  /** What is lacking, in the words of those who wrote it; empty for a connection that names nothing. */
  readonly words: string
  /** The activities that lack it. */
  readonly about: readonly Card[]
  /** The card that says so, where there is one. */
  readonly card: Card | null
}

/** What is missing between the activities of a step, each once: what nobody gives first, then connections, then what people noted. */
export function missingLinksOf(source: EcosystemSource): readonly MissingLink[] {
  const standing = standingCards(source.cards)
  const noteOf = (words: string, about: readonly Card[]): Card | null =>
    standing.find(
      (card) =>
        (words === '' || sameWords(card.title, words)) &&
        about.every(({ id }) => card.from.some((origin) => origin.as === 'answer' && origin.card === id)) &&
        card.from.length === about.length,
    ) ?? null
  const missing = (why: MissingLink['why'], words: string, about: readonly Card[]): MissingLink => ({
    why,
    words,
    about,
    card: noteOf(words, about),
  })
  const lacking = ecosystemOf(source)
    .flatMap(({ activities }) => activities)
    .flatMap(({ takes }) => takes)
    .filter(({ state }) => state === 'missing')
    .map(({ card, words }) => missing('nobody-gives', words, [card]))
  const toCreate = linksToCreate(source).flatMap(({ link, from, to }) => {
    const words = [...new Set((source.plugs.get(link.id) ?? []).map(({ takes }) => takes))]
    return (words.length > 0 ? words : ['']).map((each) => missing('to-create', each, [from, to]))
  })
  const found = unique([...lacking, ...toCreate])
  const known = new Set(found.map(({ card }) => card))
  const noted = notedAsMissing(source)
    .filter((card) => !known.has(card))
    .map((card): MissingLink => ({ why: 'noted', words: card.title, about: [], card }))
  return [...found, ...noted]
}

/** The links between activities that are still to be made. */
function linksToCreate(source: EcosystemSource): readonly StandingLink[] {
  const here = new Set(activitiesOf(source))
  return standingLinks(source.links, source.cards).filter(
    ({ link, from, to }) => link.state === 'create' && here.has(from) && here.has(to),
  )
}

function unique(found: readonly MissingLink[]): readonly MissingLink[] {
  return found.filter(
    ({ words, about }, index) =>
      found.findIndex((other) => sameOrBothEmpty(other.words, words) && haveSame(other.about, about)) === index,
  )
}

function sameOrBothEmpty(left: string, right: string): boolean {
  return left === right || sameWords(left, right)
}

function haveSame(left: readonly Card[], right: readonly Card[]): boolean {
  return left.length === right.length && left.every((card) => right.includes(card))
}
