import type { Card } from '@tablee/model'
import { shownAs, standingCards } from '@tablee/model'
import { foldText } from '@tablee/std'
import type { Passage } from './card-passages.ts'

/** A card that says every word that was looked for. */
export interface FoundCard {
  readonly card: Card
  /** Where the words were found that its title does not say. */
  readonly passage: Passage | null
  /** The card that stands for it now, where it was merged into another. */
  readonly within: Card | null
}

/** What cards say, folded once for each card and kept until it changes. */
export interface CardIndex {
  /** The cards of a home that say each of the folded `words`: first those that say them in their title, last those that are gone from sight. */
  readonly find: (cards: readonly Card[], words: readonly string[]) => readonly FoundCard[]
}

interface Entry {
  readonly passages: readonly Passage[]
  readonly folded: readonly string[]
}

/** An index of what `passagesOf` reads in cards, the title first. */
export function createCardIndex(passagesOf: (card: Card) => readonly Passage[]): CardIndex {
  const entries = new WeakMap<Card, Entry>()
  const entryOf = (card: Card): Entry => {
    const known = entries.get(card)
    if (known) return known
    const passages = passagesOf(card)
    const entry = { passages, folded: passages.map(({ text }) => foldText(text)) }
    entries.set(card, entry)
    return entry
  }
  return {
    find: (cards, words) => {
      if (words.length === 0) return []
      const standing = new Set(standingCards(cards))
      const known = new Map(cards.map((card) => [card.id, card]))
      const found: { readonly found: FoundCard; readonly rank: number }[] = []
      for (const card of cards) {
        const { passages, folded } = entryOf(card)
        if (!words.every((word) => folded.some((text) => text.includes(word)))) continue
        const title = folded[0] ?? ''
        const elsewhere = words.filter((word) => !title.includes(word))
        const passage =
          elsewhere.length > 0
            ? passages[folded.findIndex((text, index) => index > 0 && elsewhere.some((word) => text.includes(word)))]
            : null
        const within = standing.has(card) || card.removed ? null : (known.get(shownAs(cards, card.id)) ?? null)
        found.push({
          found: { card, passage: passage ?? null, within },
          rank: rankOf(title, words, elsewhere.length > 0) + (card.removed ? 20 : within ? 10 : 0),
        })
      }
      return found.toSorted((left, right) => left.rank - right.rank).map((each) => each.found)
    },
  }
}

/** 0 where the title begins with what was looked for, up to 3 where it does not say it all. */
function rankOf(title: string, words: readonly string[], saysElsewhere: boolean): number {
  if (saysElsewhere) return 3
  if (title.startsWith(words.join(' '))) return 0
  return words.every((word) => ` ${title}`.includes(` ${word}`)) ? 1 : 2
}
