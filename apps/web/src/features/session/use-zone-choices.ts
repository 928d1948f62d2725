import { zonesStore } from '@tablee/documents'
import type { BoardId, PlannedActivity, PlannedStep } from '@tablee/model'
import { baseOf, inLanguage } from '@tablee/model'
import { useStore } from '@tablee/ui'
import { useEffect, useMemo, useState } from 'react'
import { useCycle } from '../../cycle/cycle-context.ts'

type Place = Pick<PlannedActivity, 'step' | 'board' | 'zone'>

/** Where an activity may happen: a board of a step, or one of its zones. */
export interface ZoneChoice extends Place {
  readonly value: string
  readonly label: string
}

/** The boards of `steps` with their zones, as this cycle has them now; the zones come once they are known here. */
export function useZoneChoices(steps: readonly PlannedStep[]): readonly ZoneChoice[] {
  const { me, documents, openDocument, holdDocument } = useCycle()
  const open = useStore(documents)
  const key = steps.flatMap(({ boards }) => boards.map(({ id }) => id)).join(' ')
  const bases = useMemo(
    () => new Map(open ? boardsIn(key).map((id) => [id, openDocument(baseOf(id))]) : []),
    [key, open, openDocument],
  )
  const [, setTimes] = useState(0)
  useEffect(() => {
    const again = (): void => setTimes((times) => times + 1)
    const stops = [
      ...boardsIn(key).map((id) => holdDocument(baseOf(id))),
      ...[...bases.values()].map(({ doc }) => zonesStore(doc).subscribe(again)),
    ]
    return () => {
      for (const stop of stops) stop()
    }
  }, [key, bases, holdDocument])
  const all = steps.flatMap((step) => step.boards.map((board) => ({ step, board })))
  return all.flatMap(({ step, board }) => {
    const base = bases.get(board.id)
    const before = all.length > 1 ? `${board.title} · ` : ''
    return [
      choiceOf({ step: step.id, board: board.key, zone: null }, board.title),
      ...(base ? zonesStore(base.doc).get() : []).map((zone) =>
        choiceOf(
          { step: step.id, board: board.key, zone: zone.key },
          `${before}${inLanguage(zone.title, me.cycle.language)}`,
        ),
      ),
    ]
  })
}

/** What names a place among the choices; empty for an activity that is led without a board. */
export function placeValue({ step, board, zone }: Place): string {
  return board === null ? '' : [step ?? '', board, zone ?? ''].join('/')
}

function choiceOf(place: Place, label: string): ZoneChoice {
  return { ...place, value: placeValue(place), label }
}

function boardsIn(key: string): readonly BoardId[] {
  return key === '' ? [] : (key.split(' ') as BoardId[]) // reason: joined from ids above
}
