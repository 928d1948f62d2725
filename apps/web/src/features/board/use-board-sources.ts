import type { BoardSources } from '@tablee/canvas'
import { cardsStore, groupsStore, linksStore, placementsStore, zonesStore } from '@tablee/documents'
import type { BoardId, CardId, StepId, Zone } from '@tablee/model'
import { baseOf, boardOf, contentOf, expandZones } from '@tablee/model'
import type { OpenDocument } from '@tablee/provider'
import { valueStore } from '@tablee/std'
import { useCallback, useEffect, useMemo, useState } from 'react'
import { useCycle } from '../../cycle/cycle-context.ts'
import { useDocument } from '../../cycle/use-document.ts'
import type { CardScope } from '../card/card-scope.ts'
import { useCardScope } from '../card/use-card-scope.ts'

export interface BoardRequest {
  readonly board: BoardId
  /** The step whose cards the board shows. */
  readonly home: StepId
  readonly pass: number
}

/** What a board is drawn from, and what its cards are written with. */
export interface OpenBoard {
  /** The document of its template. */
  readonly base: OpenDocument
  readonly placements: OpenDocument
  /** The document of its cards. */
  readonly content: OpenDocument
  readonly sources: BoardSources
  readonly scope: CardScope
  /** Its zones as they are when they are asked for. */
  readonly zones: () => readonly Zone[]
}

/** Opens the documents of a board, and follows them. */
export function useBoardSources({ board, home, pass }: BoardRequest): OpenBoard {
  const { live, people } = useCycle()
  const base = useDocument(baseOf(board))
  const placements = useDocument(boardOf(board, pass))
  const specs = zonesStore(base.doc)
  const zones = useCallback(
    (): readonly Zone[] => expandZones(specs.get(), { question: live.get()?.questions.map(({ card }) => card) ?? [] }),
    [specs, live],
  )
  const scope = useCardScope({ home, board: boardOf(board, pass), zones })
  const content = useDocument(contentOf(home))
  const [titles] = useState(() => valueStore<ReadonlyMap<CardId, string>>(new Map()))
  useEffect(
    () => titles.set(new Map(scope.questions.map((question) => [question.card, question.title ?? '']))),
    [titles, scope.questions],
  )
  const sources = useMemo(
    (): BoardSources => ({
      zones: specs,
      cards: cardsStore(content.doc, home),
      links: linksStore(content.doc, home),
      groups: groupsStore(content.doc, home),
      placements: placementsStore(placements.doc),
      live,
      people,
      questions: titles,
    }),
    [specs, content, home, placements, live, people, titles],
  )
  return { base, placements, content, sources, scope, zones }
}
