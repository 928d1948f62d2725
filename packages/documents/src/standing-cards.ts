import type { Card, CardHead, CardId, HomeId, Live } from '@tablee/model'
import { standingHeads } from '@tablee/model'
import type { Store } from '@tablee/std'
import type * as Y from 'yjs'
import { decodeCard, decodeHead } from './card-codec.ts'
import { inOrder } from './cards.ts'
import { cardsOf } from './roots.ts'
import { asQuestion, questionsOf, questionsTold, watchQuestions } from './told-questions.ts'
import { oncePer, watch } from './watched-roots.ts'

/** The cards of a document that are shown, none of which was read further than it takes to know that. */
export interface StandingCards {
  /** In the order they were made. */
  readonly heads: readonly CardHead[]
  /** One of the document's cards, removed ones included, read whole now; null where it has none of that id. */
  readonly card: (id: CardId) => Card | null
}

/**
 * How many cards of `doc` are shown: as many heads as `standingStore` has of them where it is told of the same validated
 * questions, and nothing is kept of the reading.
 */
export function countStanding(doc: Y.Doc, home: HomeId, questions: Live['questions']): number {
  const [cards, validated] = [cardsOf(doc), questionsOf(questions)]
  const heads = [...cards].flatMap(([id, shared]) => {
    const head = decodeHead(id, home, shared)
    return head ? [asQuestion(head, validated)] : []
  })
  return standingHeads(inOrder(heads), (id) => {
    const card = decodeCard(id, home, cards.get(id))
    return card && asQuestion(card, validated)
  }).length
}

/**
 * Which cards of a document are shown, for who needs their number, or a few of them: the same ones as `standingCards` finds among
 * those of `cardsStore`, in a small part of the time, since no words and no fields are read.
 */
export const standingStore = (doc: Y.Doc, home: HomeId): Store<StandingCards> =>
  oncePer(doc, `standing:${home}`, () => {
    const heads = new Map<string, CardHead | null>()
    const whole = new Map<string, Card | null>()
    const cards = cardsOf(doc)
    const readWhole = (id: CardId): Card | null => {
      const known = whole.get(id)
      if (known !== undefined) return known
      const card = decodeCard(id, home, cards.get(id))
      const read = card && asQuestion(card, questionsTold(doc))
      whole.set(id, read)
      return read
    }
    return watch([cards], {
      changed: (touched) => {
        for (const id of touched) {
          heads.delete(id)
          whole.delete(id)
        }
      },
      also: (tell) => watchQuestions(doc, tell),
      read: () => {
        const questions = questionsTold(doc)
        for (const [id, shared] of cards) {
          if (heads.has(id)) continue
          const head = decodeHead(id, home, shared)
          heads.set(id, head && asQuestion(head, questions))
        }
        const present = inOrder([...heads.values()].filter((head) => head !== null))
        return { heads: standingHeads(present, readWhole), card: readWhole }
      },
    })
  })
