import { placementsStore, zonesStore } from '@tablee/documents'
import type { BoardId, Placements, Zone, ZoneSpec } from '@tablee/model'
import { baseOf, boardOf, expandZones } from '@tablee/model'
import type { Store } from '@tablee/std'
import { valueStore } from '@tablee/std'
import { useStore } from '@tablee/ui'
import { useMemo } from 'react'
import { useCycle } from '../../cycle/cycle-context.ts'
import { useOptionalDocument } from '../../cycle/use-document.ts'

/** The zones of a board, and where its cards lie. */
export interface BoardZones {
  readonly zones: readonly Zone[]
  readonly placements: Placements
  /** All of it is here. */
  readonly loaded: boolean
}

/** Follows the zones of a board and its placements; nothing where there is no board to follow. */
export function useBoardZones(of: { readonly board: BoardId } | null): BoardZones {
  const { live } = useCycle()
  const facts = useStore(live)
  const base = useOptionalDocument(of && baseOf(of.board))
  const laid = useOptionalDocument(of && facts ? boardOf(of.board, facts.pass) : null)
  const specs = useStore(base ? zonesStore(base.doc) : NO_ZONES)
  const placements = useStore(laid ? placementsStore(laid.doc) : NO_PLACEMENTS)
  const [zonesStatus, placesStatus] = [useStore(base?.status ?? NOTHING), useStore(laid?.status ?? NOTHING)]
  const questions = facts?.questions
  const loaded = of === null || (zonesStatus.loaded && placesStatus.loaded)
  return useMemo(() => {
    const zones = expandZones(specs, { question: questions?.map(({ card }) => card) ?? [] })
    return { zones, placements, loaded }
  }, [specs, questions, placements, loaded])
}

const NO_ZONES: Store<readonly ZoneSpec[]> = valueStore<readonly ZoneSpec[]>([])
const NO_PLACEMENTS: Store<Placements> = valueStore<Placements>(new Map())
const NOTHING: Store<{ readonly loaded: boolean }> = valueStore({ loaded: false })
