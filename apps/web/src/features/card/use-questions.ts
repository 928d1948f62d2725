import type { CardId, HomeId, Live, Plan } from '@tablee/model'
import { questionMark } from '@tablee/model'
import { useMemo, useState } from 'react'
import { useCardsOf } from '../../cycle/use-homes.ts'
import type { ValidatedQuestion } from './card-scope.ts'

/** The step in which questions are written, whatever the template. */
const QUESTIONS_STEP = 'essential-questions'

/** The validated questions by number, with their words and their marks. */
export function useQuestions(plan: Plan | null, live: Live | null): readonly ValidatedQuestion[] {
  const numbered = live?.questions
  const homes = useCardsOf(plan ? homesOfQuestions(plan, numbered !== undefined && numbered.length > 0) : [])
  const questions = useMemo(() => {
    const titles = new Map<CardId, string>(homes.flatMap(({ cards }) => cards.map((card) => [card.id, card.title])))
    return (numbered ?? []).map(({ card, number }) => ({
      card,
      mark: questionMark(number),
      title: titles.get(card) ?? null,
    }))
  }, [homes, numbered])
  return useSame(questions)
}

/** A step that was cut in two has two; one that was put aside, or joined to another, keeps those that were validated in it. */
function homesOfQuestions({ steps, aside }: Plan, areSomeValidated: boolean): readonly HomeId[] {
  const all = areSomeValidated ? [...steps, ...aside.steps] : steps
  return all.filter(({ key }) => key === QUESTIONS_STEP).map(({ id }) => id)
}

/** The former object for as long as `value` says the same: typing in any card must not draw every question again. */
function useSame<T>(value: T): T {
  const [kept, setKept] = useState(value)
  if (Object.is(kept, value) || JSON.stringify(kept) === JSON.stringify(value)) return kept
  setKept(value)
  return value
}
