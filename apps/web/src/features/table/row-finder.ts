import type { Card, CardId, Language, StructureId } from '@tablee/model'
import { foldedWords } from '@tablee/std'
import type { Translate } from '@tablee/words'
import type { CardScope } from '../card/card-scope.ts'
import { createCardIndex } from '../search/card-index.ts'
import type { CardNames } from '../search/card-passages.ts'
import { passagesOf } from '../search/card-passages.ts'

/** Finds the cards that say every word of a text somewhere, accents and case ignored; null for a text without words. */
export type RowFinder = (cards: readonly Card[], text: string) => ReadonlySet<CardId> | null

/** A finder that reads cards as they are read in `scope`. */
export function rowFinder(scope: CardScope, language: Language, t: Translate): RowFinder {
  const names: CardNames = {
    language,
    t,
    territories: scope.territories,
    personName: scope.personName,
    structureName: (structure: StructureId) => scope.structureName(structure),
    questionName: (question) => scope.questions.find(({ card }) => card === question)?.title ?? null,
  }
  const index = createCardIndex((card) => passagesOf(card, names))
  return (cards, text) => {
    const words = foldedWords(text)
    return words.length === 0 ? null : new Set(index.find(cards, words).map(({ card }) => card.id))
  }
}
