import type { DrawingLayer } from '@tablee/canvas'
import type { BoardId, DocumentName } from '@tablee/model'
import { baseOf, boardOf } from '@tablee/model'
import type { ToastMessage } from '@tablee/ui'
import { useAnnounce, useStore, useWords } from '@tablee/ui'
import { useState } from 'react'
import { refusalWords } from '../../api/refusal-words.ts'
import { useCycle } from '../../cycle/cycle-context.ts'

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
  readonly onMessage: (message: ToastMessage) => void
}

/** What was asked of the relay; `from` is the revision of the facts that has it. */
interface Asked {
  readonly open: boolean
  readonly from: number
}

/** Drawing on one board; it begins closed. */
export function useDrawing({ board, pass, writable, template, onMessage }: DrawingModeOptions): DrawingMode {
  const { me, live, command } = useCycle()
  const { t } = useWords()
  const announce = useAnnounce()
  const facts = useStore(live)
  const [wanted, turn] = useState(false)
  const [asked, setAsked] = useState<Asked | null>(null)
  // what was just asked is shown at once, until the facts have it
  const pending = asked && (facts?.rev ?? 0) < asked.from ? asked.open : null
  const isOpenToAll = pending ?? facts?.drawing?.includes(board) ?? false
  const openToAll = async (open: boolean): Promise<void> => {
    setAsked({ open, from: Infinity })
    const result = await command({ do: open ? 'open-drawing' : 'close-drawing', board })
    setAsked(result.ok ? { open, from: result.value.rev } : null)
    if (result.ok) return announce(t(open ? 'drawing.opened' : 'drawing.closed'))
    onMessage({ words: refusalWords(result.error, t).sentence })
  }
  const leads = me.role === 'facilitation'
  const allowed = writable && (leads || isOpenToAll)
  return {
    allowed,
    on: wanted && allowed,
    turn,
    layer: allowed ? (template ? 'base' : 'board') : null,
    document: template ? baseOf(board) : boardOf(board, pass),
    isOpenToAll,
    openToAll: leads ? (open) => void openToAll(open) : null,
  }
}
