import { cardsStore } from '@tablee/documents'
import type { Card, CardId, HomeId, Live, Plan } from '@tablee/model'
import { contentOf, questionMark } from '@tablee/model'
import type { Store } from '@tablee/std'
import { valueStore } from '@tablee/std'
import { useStore } from '@tablee/ui'
import { useMemo } from 'react'
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
  return useMemo(() => {
    const titles = new Map<CardId, string>(cards.map((card) => [card.id, card.title]))
    return (numbered ?? []).map(({ card, number }) => ({ card, mark: questionMark(number), title: titles.get(card) ?? null }))
  }, [cards, numbered])
}
