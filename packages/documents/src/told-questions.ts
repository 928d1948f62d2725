import type { CardHead, CardId, Live } from '@tablee/model'
import type { Store } from '@tablee/std'
import type * as Y from 'yjs'

const told = new WeakMap<Y.Doc, Store<Live | null>>()

/** Says which facts hold for the cards of `doc`, before anyone reads them: its validated questions are known as such. */
export function tellQuestions(doc: Y.Doc, live: Store<Live | null>): void {
  told.set(doc, live)
}

/** The validated questions, as far as it was told of the cards of `doc`. */
export function questionsTold(doc: Y.Doc): ReadonlySet<CardId> {
  return questionsOf(told.get(doc)?.get()?.questions ?? [])
}

/** The cards that `questions` are. */
export function questionsOf(questions: Live['questions']): ReadonlySet<CardId> {
  return new Set(questions.map(({ card }) => card))
}

/** `card`, as one of `questions` if it is. */
export function asQuestion<Head extends CardHead>(card: Head, questions: ReadonlySet<CardId>): Head {
  return questions.has(card.id) ? { ...card, validated: true } : card
}

/** Calls `listener` with the cards of `doc` that have become validated questions, or are so no more. */
export function watchQuestions(doc: Y.Doc, listener: (changed: ReadonlySet<CardId>) => void): void {
  let known = questionsTold(doc)
  const stop = told.get(doc)?.subscribe(() => {
    const next = questionsTold(doc)
    const changed = new Set([...known, ...next].filter((card) => known.has(card) !== next.has(card)))
    known = next
    if (changed.size > 0) listener(changed)
  })
  if (stop) doc.on('destroy', stop)
}
