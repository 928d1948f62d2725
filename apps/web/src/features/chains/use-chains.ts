import type { PlugGestures } from '@tablee/documents'
import { cardsStore, createPlugGestures, linksStore, placementsStore, plugsStore, zonesStore } from '@tablee/documents'
import type { BoardId, Card, Chains, EcosystemSource, PlannedStep, Zone } from '@tablee/model'
import { baseOf, boardOf, chainsOf, contentOf, expandZones, keptStructure } from '@tablee/model'
import type { OpenDocument } from '@tablee/provider'
import { cryptoRandom, systemClock } from '@tablee/std'
import { useStore } from '@tablee/ui'
import { useCallback, useEffect, useMemo, useRef } from 'react'
import { useCycle } from '../../cycle/cycle-context.ts'
import { useDocument } from '../../cycle/use-document.ts'
import type { CardScope } from '../card/card-scope.ts'
import { useCardScope } from '../card/use-card-scope.ts'

/** The value chains of a step, as they are now, and what this person may do to them. */
export interface ChainsNow {
  readonly step: PlannedStep
  readonly board: BoardId
  readonly document: OpenDocument
  /** All that they are made of is here. */
  readonly loaded: boolean
  readonly cards: readonly Card[]
  readonly zones: readonly Zone[]
  readonly scope: CardScope
  readonly plugs: PlugGestures
  readonly chains: Chains
  /** What the ecosystem is read from. */
  readonly source: EcosystemSource
}

/** Follows the chains of `board`; its documents stay open for as long as the component is shown. */
export function useChains(step: PlannedStep, board: BoardId, pass: number): ChainsNow {
  const { me, live, history } = useCycle()
  const placements = boardOf(board, pass)
  const document = useDocument(contentOf(step.id))
  const base = useDocument(baseOf(board))
  const laid = useDocument(placements)
  const statuses = [useStore(document.status), useStore(base.status), useStore(laid.status)]
  const cards = useStore(cardsStore(document.doc, step.id))
  const links = useStore(linksStore(document.doc, step.id))
  const plugged = useStore(plugsStore(document.doc, step.id))
  const specs = useStore(zonesStore(base.doc))
  const places = useStore(placementsStore(laid.doc))
  const structures = useStore(live)?.structures

  const zonesNow = useRef<readonly Zone[]>([])
  const scope = useCardScope({ home: step.id, board: placements, zones: useCallback(() => zonesNow.current, []) })
  const questions = useMemo(() => scope.questions.map(({ card }) => card), [scope.questions])
  const zones = useMemo(() => expandZones(specs, { question: questions }), [specs, questions])
  useEffect(() => {
    zonesNow.current = zones
  }, [zones])

  const chains = useMemo(
    () => chainsOf({ cards, zones, placements: places }, questions),
    [cards, zones, places, questions],
  )
  const source = useMemo(
    (): EcosystemSource => ({
      cards,
      zones,
      placements: places,
      links,
      plugs: plugged,
      structureOf: (id) => keptStructure(structures ?? [], id)?.id ?? id,
    }),
    [cards, zones, places, links, plugged, structures],
  )
  const plugs = useMemo(
    () =>
      createPlugGestures({
        home: step.id,
        content: document.doc,
        me,
        clock: systemClock,
        random: cryptoRandom,
        history,
      }),
    [step.id, document.doc, me, history],
  )
  const loaded = statuses.every((status) => status.loaded)
  return { step, board, document, loaded, cards, zones, scope, plugs, chains, source }
}
