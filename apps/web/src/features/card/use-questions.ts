import { cardsStore } from '@tablee/documents'
import type { Card, CardId, HomeId, Live, Plan } from '@tablee/model'
import { contentOf, questionMark } from '@tablee/model'
import type { Store } from '@tablee/std'
import { valueStore } from '@tablee/std'
import { useStore } from '@tablee/ui'
import { useMemo, useState } from 'react'
import { useOptionalDocument } from '../../cycle/use-document.ts'
import type { ValidatedQuestion } from './card-scope.ts'

/** The step in which questions are written, whatever the template. */
const QUESTIONS_STEP = 'essential-questions'
const NO_CARDS: Store<readonly Card[]> = valueStore<readonly Card[]>([])

/** The validated questions by number, with their words and their marks. */
export function useQuestions(plan: Plan | null, live: Live | null): readonly ValidatedQuestion[] {
  const home: HomeId | null = plan?.steps.find((step) => step.key === QUESTIONS_STEP)?.id ?? null
  const document = useOptionalDocument(home && contentOf(home))
  const cards = useStore(document && home ? cardsStore(document.doc, home) : NO_CARDS)
  const numbered = live?.questions
  const questions = useMemo(() => {
    const titles = new Map<CardId, string>(cards.map((card) => [card.id, card.title]))
    return (numbered ?? []).map(({ card, number }) => ({
      card,
      mark: questionMark(number),
      title: titles.get(card) ?? null,
    }))
  }, [cards, numbered])
  return useSame(questions)
}

/** The former object for as long as `value` says the same: typing in any card must not draw every question again. */
function useSame<T>(value: T): T {
  const [kept, setKept] = useState(value)
  if (Object.is(kept, value) || JSON.stringify(kept) === JSON.stringify(value)) return kept
  setKept(value)
  return value
}
