import type { StructureId } from '@tablee/model'
import { useStore, useWords } from '@tablee/ui'
import { useMemo } from 'react'
import { useCycle } from '../../cycle/cycle-context.ts'
import { structureNameIn } from '../../cycle/structure-name.ts'
import { useQuestions } from '../card/use-questions.ts'
import type { CardNames } from './card-passages.ts'

/** What the cards of this cycle call people, structures and questions, for who reads it here. */
export function useCardNames(): CardNames {
  const { t, language } = useWords()
  const { plan, live, people } = useCycle()
  const facts = useStore(live)
  const persons = useStore(people)
  const planned = useStore(plan)
  const questions = useQuestions(planned, facts)
  const structures = facts?.structures
  return useMemo(
    () => ({
      language,
      t,
      territories: planned?.territories ?? [],
      personName: (person) => persons.get(person)?.name ?? null,
      structureName: (structure: StructureId) => structureNameIn(structures ?? [], structure),
      questionName: (question) => questions.find(({ card }) => card === question)?.title ?? null,
    }),
    [language, t, planned, persons, structures, questions],
  )
}
