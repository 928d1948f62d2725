import { createGestures } from '@tablee/documents'
import type { DocumentName, HomeId, ParticipantId, StructureId, Territory, Zone } from '@tablee/model'
import { can, contentOf, keptStructure } from '@tablee/model'
import { cryptoRandom, systemClock } from '@tablee/std'
import { useStore } from '@tablee/ui'
import { useMemo } from 'react'
import { useCycle } from '../../cycle/cycle-context.ts'
import { structureNameIn } from '../../cycle/structure-name.ts'
import { useDocument, useOptionalDocument } from '../../cycle/use-document.ts'
import type { CardScope } from './card-scope.ts'
import { useQuestions } from './use-questions.ts'
import { useWriting } from './use-writing.ts'

export interface ScopeRequest {
  readonly home: HomeId
  /** The document of placements, where the cards are seen on a board. */
  readonly board?: DocumentName
  /** The zones of that board as they are now. */
  readonly zones?: () => readonly Zone[]
}

/** The scope of the cards of `home` for the person at this browser. */
export function useCardScope({ home, board, zones }: ScopeRequest): CardScope {
  const { me, live, plan, people, history } = useCycle()
  const facts = useStore(live)
  const persons = useStore(people)
  const planned = useStore(plan)
  const questions = useQuestions(planned, facts)
  const territories = planned?.territories ?? NO_TERRITORIES
  const opened = useDocument(contentOf(home))
  const content = opened.doc
  const writing = useWriting(opened)
  const placements = useOptionalDocument(board ?? null)?.doc ?? null
  const gestures = useMemo(
    () =>
      createGestures({
        home,
        content,
        board: placements,
        ...(zones ? { zones } : {}),
        isValidated: (card) => live.get()?.questions.some((question) => question.card === card) ?? false,
        me,
        clock: systemClock,
        random: cryptoRandom,
        history,
      }),
    [home, content, placements, zones, live, me, history],
  )
  const isAside = planned?.aside.steps.some(({ id }) => id === home) ?? false
  const writable =
    !isAside && facts !== null && can(me, 'write', contentOf(home), facts) && (!board || can(me, 'write', board, facts))
  const known = facts?.structures

  return useMemo(() => {
    const structures = known ?? []
    const mergedStructures = structures.filter(({ mergedInto }) => mergedInto)
    const kept = new Map<string, string>(
      mergedStructures.map(({ id }) => [id, keptStructure(structures, id)?.id ?? id]),
    )
    return {
      content,
      gestures,
      writing,
      writable,
      questions,
      structures: structures
        .filter(({ mergedInto }) => !mergedInto)
        .toSorted((left, right) => left.name.localeCompare(right.name)),
      people: [...persons.values()]
        .flatMap(({ id, name: called, removed }) => (called && !removed ? [{ id, name: called }] : []))
        .toSorted((left, right) => left.name.localeCompare(right.name)),
      territories,
      namesTerritories: me.role === 'facilitation',
      personName: (person: ParticipantId) => persons.get(person)?.name ?? null,
      structureName: (structure: StructureId) => structureNameIn(structures, structure),
      mergedStructures,
      keptStructure: (id: string) => kept.get(id) ?? id,
    }
  }, [content, gestures, writing, writable, questions, known, persons, territories, me])
}

const NO_TERRITORIES: readonly Territory[] = []
