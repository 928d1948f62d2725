import { cardsStore, placementsStore, zonesStore } from '@tablee/documents'
import type { BoardId, DocumentName, StepId, Zone } from '@tablee/model'
import { baseOf, contentOf } from '@tablee/model'
import type { ToastMessage } from '@tablee/ui'
import type { ReactNode, RefObject } from 'react'
import { useEffect, useMemo } from 'react'
import { useDocument } from '../../cycle/use-document.ts'
import type { CardScope } from '../card/card-scope.ts'
import { TemplateBar } from './template-bar.tsx'
import { TemplateDialogs } from './template-dialogs.tsx'
import { useZoneGestures } from './zone-editing.ts'

export interface ListTemplateProps {
  readonly board: BoardId
  readonly home: StepId
  readonly placements: DocumentName
  readonly zones: () => readonly Zone[]
  readonly questions: CardScope['questions']
  /** The zone whose dialog is open: its key, or `new`. */
  readonly opened: string | null
  readonly onOpen: (zone: string | null) => void
  readonly onMessage: (message: ToastMessage | null) => void
  /** What takes the focus when the zone that had it is removed. */
  readonly beside: RefObject<HTMLElement | null>
  readonly onClose: () => void
}

/** How long (ms) a dialog that closes has to give the focus back. */
const DIALOG_FIRST = 100

/** « Modifier le modèle » from a list: the same bar and the same dialogs as on the board. */
export function ListTemplate({
  board,
  home,
  opened,
  onOpen,
  onMessage,
  beside,
  ...props
}: ListTemplateProps): ReactNode {
  const gestures = useZoneGestures(board)
  const zones = zonesStore(useDocument(baseOf(board)).doc)
  const cards = cardsStore(useDocument(contentOf(home)).doc, home)
  const placements = placementsStore(useDocument(props.placements).doc)
  const sources = useMemo(() => ({ cards, placements }), [cards, placements])
  const editing = { zones, gestures, opened, open: onOpen }
  useEffect(() => {
    if (opened !== null) return
    const timer = setTimeout(() => {
      if (document.activeElement === document.body) beside.current?.focus()
    }, DIALOG_FIRST)
    return () => clearTimeout(timer)
  }, [opened, beside])
  return (
    <>
      <TemplateBar editing={editing} onDone={props.onClose} />
      <TemplateDialogs
        editing={editing}
        sources={sources}
        zones={props.zones}
        questions={props.questions}
        onMessage={onMessage}
      />
    </>
  )
}
