import { cardsStore, carryStep } from '@tablee/documents'
import type { Card, HomeId, Joining, LostZone, PlannedStep } from '@tablee/model'
import { boardOf, contentOf, joiningOf, zonesLost } from '@tablee/model'
import type { OpenDocument } from '@tablee/provider'
import type { Store } from '@tablee/std'
import { cryptoRandom, systemClock, valueStore } from '@tablee/std'
import { useStore } from '@tablee/ui'
import { useMemo } from 'react'
import { useCycle } from '../../cycle/cycle-context.ts'
import { useOptionalDocument } from '../../cycle/use-document.ts'
import { useBoardZones } from '../flow/use-board-zones.ts'

/** The cards of a step that is to be joined to another, and what becomes of each. */
export interface StepJoining {
  readonly joining: readonly Joining[]
  /** The zones that the other step has not. */
  readonly lost: readonly LostZone[]
  /** The cards and the boards of both are here. */
  readonly loaded: boolean
  /** Copies what is going; done again, only what is not there yet. Gives how many cards were copied. */
  readonly carry: () => number
}

/** Follows what joining `from` to `into` would do, as both are now; their documents stay open for as long as it is shown. */
export function useStepJoining(from: PlannedStep | null, into: PlannedStep | null): StepJoining {
  const { me, live, history, openDocument } = useCycle()
  const facts = useStore(live)
  const [theirs, ours] = [useContent(from), useContent(into)]
  const fromBoard = from?.boards[0] ?? null
  const intoBoard = into?.boards[0] ?? null
  const there = useBoardZones(fromBoard && { board: fromBoard.id })
  const here = useBoardZones(intoBoard && { board: intoBoard.id })
  const { joining, lost } = useMemo(() => {
    const [leaving, kept] = [
      { ...there, cards: theirs.cards },
      { ...here, cards: ours.cards },
    ]
    const becomes = joiningOf(leaving, kept, {
      validated: new Set(facts?.questions.map(({ card }) => card)),
      structures: facts?.structures ?? [],
    })
    return { joining: becomes, lost: zonesLost(leaving, kept, becomes) }
  }, [there, here, theirs.cards, ours.cards, facts])
  return {
    joining,
    lost,
    loaded: facts !== null && theirs.loaded && ours.loaded && there.loaded && here.loaded,
    carry: () => {
      if (!into || !theirs.content || !ours.content || !facts) return 0
      return carryStep(
        { content: theirs.content.doc, joining },
        {
          home: into.id,
          content: ours.content.doc,
          board: intoBoard && openDocument(boardOf(intoBoard.id, facts.pass)).doc,
          me,
          clock: systemClock,
          random: cryptoRandom,
          history,
          structures: () => facts.structures,
        },
      )
    },
  }
}

interface StepContent {
  readonly content: OpenDocument | null
  readonly cards: readonly Card[]
  readonly loaded: boolean
}

function useContent(step: PlannedStep | null): StepContent {
  const home: HomeId | null = step?.id ?? null
  const content = useOptionalDocument(home && contentOf(home))
  const cards = useStore(content && home ? cardsStore(content.doc, home) : NO_CARDS)
  const { loaded } = useStore(content?.status ?? NOTHING)
  return { content, cards, loaded }
}

const NO_CARDS: Store<readonly Card[]> = valueStore<readonly Card[]>([])
const NOTHING: Store<{ readonly loaded: boolean }> = valueStore({ loaded: false })
