import type { BoardSources, TemplateEditing } from '@tablee/canvas'
import type { Box, BoardId } from '@tablee/model'
import { inLanguage } from '@tablee/model'
import type { Store } from '@tablee/std'
import { valueStore } from '@tablee/std'
import type { ToastMessage } from '@tablee/ui'
import { useWords } from '@tablee/ui'
import { useEffect, useState } from 'react'
import { useCycle } from '../../cycle/cycle-context.ts'
import type { ZoneEditing } from './zone-editing.ts'
import { useZoneGestures } from './zone-editing.ts'

/** « Modifier le modèle »: what the facilitation changes of a board while the mode is on. */
export interface TemplateMode extends ZoneEditing {
  /** Whether the person may turn it on at all. */
  readonly allowed: boolean
  readonly on: boolean
  readonly turn: (on: boolean) => void
  /** For the canvas; null while the mode is off. */
  readonly editing: Store<TemplateEditing | null>
}

/** The mode of one board for the person at this browser. */
export function useTemplate(
  board: BoardId,
  sources: Pick<BoardSources, 'zones'>,
  onMessage: (message: ToastMessage) => void,
): TemplateMode {
  const { t, language } = useWords()
  const { me } = useCycle()
  const gestures = useZoneGestures(board)
  const [wanted, setWanted] = useState(false)
  const [opened, open] = useState<string | null>(null)
  const [editing] = useState(() => valueStore<TemplateEditing | null>(null))
  const allowed = me.role === 'facilitation'
  const on = wanted && allowed
  const { zones } = sources
  useEffect(() => {
    const place = (key: string, box: Box): void => {
      const spec = zones.get().find((zone) => zone.key === key)
      if (spec && gestures.setZone(key, { box }))
        onMessage({ words: t('template.moved', { zone: inLanguage(spec.title, language) }) })
    }
    editing.set(on ? { place, edit: open } : null)
  }, [on, editing, gestures, zones, onMessage, t, language])
  return { allowed, on, turn: setWanted, editing, zones, gestures, opened, open }
}
