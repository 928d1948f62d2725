import type { BoardSources } from '@tablee/canvas'
import type { Zone } from '@tablee/model'
import { inLanguage } from '@tablee/model'
import type { ToastMessage } from '@tablee/ui'
import { useStore, useWords } from '@tablee/ui'
import type { ReactNode } from 'react'
import { useState } from 'react'
import type { CardScope } from '../card/card-scope.ts'
import { RemoveZoneDialog } from './remove-zone-dialog.tsx'
import type { TemplateMode } from './use-template.ts'
import { ZoneDialog } from './zone-dialog.tsx'

export interface TemplateDialogsProps {
  readonly mode: TemplateMode
  readonly sources: Pick<BoardSources, 'cards' | 'groups' | 'placements'>
  readonly zones: () => readonly Zone[]
  readonly questions: CardScope['questions']
  readonly onUndo: () => void
  readonly onMessage: (message: ToastMessage) => void
}

/** The dialogs of « Modifier le modèle »: one zone, and what becomes of its cards where it is removed. */
export function TemplateDialogs(props: TemplateDialogsProps): ReactNode {
  const { mode, sources, zones, questions, onUndo, onMessage } = props
  const { t, language } = useWords()
  const [removing, setRemoving] = useState<string | null>(null)
  const specs = useStore(mode.zones)
  if (!mode.on || mode.opened === null) return null
  const zone = specs.find(({ key }) => key === mode.opened) ?? null
  const leaving = specs.find(({ key }) => key === removing)
  return (
    <>
      <ZoneDialog
        key={mode.opened}
        mode={mode}
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
            mode.open(null)
            mode.gestures.removeZone(leaving.key)
            onMessage({
              words: t('template.removed', { zone: inLanguage(leaving.title, language) }),
              action: { label: t('board.undo'), run: onUndo },
            })
          }}
        />
      ) : null}
    </>
  )
}
