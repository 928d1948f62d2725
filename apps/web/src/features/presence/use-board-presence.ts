import type { BoardPresence } from '@tablee/canvas'
import type { OpenDocument } from '@tablee/provider'
import type { StructureId } from '@tablee/model'
import { useMemo } from 'react'
import { useCycle } from '../../cycle/cycle-context.ts'
import { structureNameIn } from '../../cycle/structure-name.ts'
import { boardPresence } from './board-presence.ts'

/** Who else is on the board whose placements these are, in whichever view; the same object for as long as the document is. */
export function useBoardPresence(placements: OpenDocument): BoardPresence {
  const { me, live, people, refreshPeople } = useCycle()
  return useMemo(() => {
    const structureName = (id: StructureId): string | null => structureNameIn(live.get()?.structures ?? [], id)
    return boardPresence(placements, { me: me.participant, people, structureName, onStranger: refreshPeople })
  }, [placements, me.participant, live, people, refreshPeople])
}
