import type { DrawingLayer } from '@tablee/canvas'
import { drawingOpenStore, setDrawingOpen } from '@tablee/documents'
import type { BoardId, DocumentName } from '@tablee/model'
import { baseOf, boardOf } from '@tablee/model'
import { useStore } from '@tablee/ui'
import { useState } from 'react'
import { useCycle } from '../../cycle/cycle-context.ts'
import { useDocument } from '../../cycle/use-document.ts'

/** Drawing on a board, for the person at this browser. */
export interface DrawingMode {
  /** Whether the tools may be opened at all: by the facilitation, and by everyone once it has opened drawing. */
  readonly allowed: boolean
  /** Whether the tools are open. */
  readonly on: boolean
  readonly turn: (on: boolean) => void
  /** What is drawn on; null: what is drawn is there to be seen. */
  readonly layer: DrawingLayer | null
  /** The document of that layer. */
  readonly document: DocumentName
  readonly isOpenToAll: boolean
  /** Opens drawing to everyone; null for those who cannot. */
  readonly openToAll: ((open: boolean) => void) | null
}

export interface DrawingModeOptions {
  readonly board: BoardId
  readonly pass: number
  readonly writable: boolean
  /** Whether the template is being changed: drawing then goes there. */
  readonly template: boolean
}

/** Drawing on one board; it begins closed. */
export function useDrawing({ board, pass, writable, template }: DrawingModeOptions): DrawingMode {
  const { me } = useCycle()
  const base = useDocument(baseOf(board)).doc
  const isOpenToAll = useStore(drawingOpenStore(base))
  const [wanted, turn] = useState(false)
  const leads = me.role === 'facilitation'
  const allowed = writable && (leads || isOpenToAll)
  return {
    allowed,
    on: wanted && allowed,
    turn,
    layer: allowed ? (template ? 'base' : 'board') : null,
    document: template ? baseOf(board) : boardOf(board, pass),
    isOpenToAll,
    openToAll: leads ? (open) => setDrawingOpen(base, open) : null,
  }
}
