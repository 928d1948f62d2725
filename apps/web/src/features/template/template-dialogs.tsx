import type { BoardSources } from '@tablee/canvas'
import type { Zone } from '@tablee/model'
import { inLanguage } from '@tablee/model'
import type { ToastMessage } from '@tablee/ui'
import { useStore, useWords } from '@tablee/ui'
import type { ReactNode } from 'react'
import { useState } from 'react'
import type { CardScope } from '../card/card-scope.ts'
import { useUndoOffer } from '../card/use-undo-offer.ts'
import { RemoveZoneDialog } from './remove-zone-dialog.tsx'
import { ZoneDialog } from './zone-dialog.tsx'
import type { ZoneEditing } from './zone-editing.ts'

export interface TemplateDialogsProps {
  readonly editing: ZoneEditing
  readonly sources: Pick<BoardSources, 'cards' | 'placements'>
  readonly zones: () => readonly Zone[]
  readonly questions: CardScope['questions']
  readonly onMessage: (message: ToastMessage) => void
}

/** The dialogs of « Modifier le modèle »: one zone, and what becomes of its cards where it is removed. */
export function TemplateDialogs(props: TemplateDialogsProps): ReactNode {
  const { editing, sources, zones, questions, onMessage } = props
  const { t, language } = useWords()
  const undoOffer = useUndoOffer(onMessage)
  const [removing, setRemoving] = useState<string | null>(null)
  const specs = useStore(editing.zones)
  if (editing.opened === null) return null
  const zone = specs.find(({ key }) => key === editing.opened) ?? null
  const leaving = specs.find(({ key }) => key === removing)
  return (
    <>
      <ZoneDialog
        key={editing.opened}
        editing={editing}
        zone={zone}
        onRemove={({ key }) => setRemoving(key)}
        onMessage={onMessage}
      />
      {leaving ? (
        <RemoveZoneDialog
          zone={leaving}
          zones={zones()}
          sources={sources}
          questions={questions}
          onClose={() => setRemoving(null)}
          onRemove={() => {
            setRemoving(null)
            editing.open(null)
            editing.gestures.removeZone(leaving.key)
            onMessage({
              words: t('template.removed', { zone: inLanguage(leaving.title, language) }),
              action: undoOffer(),
            })
          }}
        />
      ) : null}
    </>
  )
}
