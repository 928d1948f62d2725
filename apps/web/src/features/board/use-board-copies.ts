import type { BoardHandle } from '@tablee/canvas'
import { mayWriteIn } from '@tablee/documents'
import type { CardId, Zone } from '@tablee/model'
import type { ToastMessage } from '@tablee/ui'
import { useWords } from '@tablee/ui'
import { useCallback, useEffect, useState } from 'react'
import { useCycle } from '../../cycle/cycle-context.ts'
import type { PlaceIn, SeenCard } from '../card/card-copies.ts'
import { LINES, linesOf } from '../card/card-copies.ts'
import type { CardScope } from '../card/card-scope.ts'
import type { CardCopies } from '../card/use-card-copies.ts'
import { useCardCopies } from '../card/use-card-copies.ts'
import { zoneName } from '../card/zone-name.ts'

/** Lines of a text that wait for a yes before they become cards. */
export interface AskedLines {
  readonly zone: Zone
  readonly lines: readonly string[]
}

export interface BoardCopies extends CardCopies {
  readonly asked: AskedLines | null
  /** Makes a card of each of the asked lines, or of none. */
  readonly answer: (yes: boolean) => void
}

/** Copies on a board: its keys (Ctrl or ⌘ with C, X, V and D), and text from elsewhere as one card per line. */
export function useBoardCopies(
  board: BoardHandle,
  scope: CardScope,
  onMessage: (message: ToastMessage) => void,
  onRemove: (cards: readonly SeenCard[]) => void,
): BoardCopies {
  const { t, language } = useWords()
  const { clipboard, me } = useCycle()
  const [asked, setAsked] = useState<AskedLines | null>(null)
  const placeIn = useCallback<PlaceIn>((zone, title) => board.freePlaceIn(zone, title), [board])
  const onLaid = useCallback((ids: readonly CardId[]) => board.select(ids), [board])
  const copies = useCardCopies({ scope, placeIn, onMessage, onLaid })
  const { copy, duplicate, paste } = copies
  const { gestures, questions, writable } = scope

  const layLines = useCallback(
    ({ zone, lines }: AskedLines): void => {
      const [kind] = zone.spec.accepts
      if (!kind) return
      const titles = lines.slice(0, LINES.most)
      const ids = gestures.together(() =>
        titles.map((title) => gestures.addCard({ kind, zone, title, at: board.freePlaceIn(zone, title) })),
      )
      board.select(ids)
      onMessage({ words: t('handling.pasted', { count: ids.length, zone: zoneName(zone, language, questions) }) })
    },
    [board, gestures, questions, onMessage, t, language],
  )

  useEffect(() => {
    const copyThem = (event: ClipboardEvent): void => {
      const cards = board.selection()
      if (isElsewhere(event) || cards.length === 0 || getSelection()?.toString()) return
      event.preventDefault()
      event.clipboardData?.setData('text/plain', copy(cards))
    }
    const cutThem = (event: ClipboardEvent): void => {
      if (!writable || isElsewhere(event)) return
      copyThem(event)
      if (event.defaultPrevented) onRemove(board.selection())
    }
    const pasteThem = (event: ClipboardEvent): void => {
      if (isElsewhere(event) || !writable) return
      const lines = linesOf(event.clipboardData?.getData('text/plain') ?? '')
      const clipping = clipboard.get()
      const isOurs = clipping !== null && (lines.length === 0 || lines.join('\n') === linesOf(clipping.text).join('\n'))
      if (lines.length === 0 && !isOurs) return
      event.preventDefault()
      const zone = board.zoneInView()
      if (!zone) return onMessage({ words: t('handling.noZone') })
      if (isOurs) return paste(zone)
      if (zone.spec.accepts.length === 0 || !mayWriteIn(zone, me.role))
        return onMessage({ words: t('handling.refused.zone-locked', { zone: zoneName(zone, language, questions) }) })
      if (lines.length >= LINES.asked) setAsked({ zone, lines })
      else layLines({ zone, lines })
    }
    const press = (event: KeyboardEvent): void => {
      const isDuplicate = (event.ctrlKey || event.metaKey) && !event.altKey && event.key.toLowerCase() === 'd'
      const cards = board.selection()
      if (!isDuplicate || isElsewhere(event) || !writable || cards.length === 0) return
      event.preventDefault()
      duplicate(cards)
    }
    document.addEventListener('copy', copyThem)
    document.addEventListener('cut', cutThem)
    document.addEventListener('paste', pasteThem)
    document.addEventListener('keydown', press)
    return () => {
      document.removeEventListener('copy', copyThem)
      document.removeEventListener('cut', cutThem)
      document.removeEventListener('paste', pasteThem)
      document.removeEventListener('keydown', press)
    }
  }, [
    board,
    writable,
    onRemove,
    copy,
    duplicate,
    paste,
    clipboard,
    layLines,
    me.role,
    questions,
    onMessage,
    t,
    language,
  ])

  const answer = (yes: boolean): void => {
    setAsked(null)
    if (asked && yes) layLines(asked)
  }
  return { ...copies, asked, answer }
}

/** What is written in, and what is asked in a dialog, have copies of their own. */
function isElsewhere({ target }: Event): boolean {
  return (
    target instanceof Element &&
    target.closest('input, textarea, select, [contenteditable="true"], [role="dialog"]') !== null
  )
}
