import type { BoardSources, TemplateEditing } from '@tablee/canvas'
import type { ZoneGestures } from '@tablee/documents'
import { createZoneGestures } from '@tablee/documents'
import type { Box, BoardId, ZoneChanges, ZoneDetails, ZoneSpec } from '@tablee/model'
import { baseOf, inLanguage } from '@tablee/model'
import type { Store } from '@tablee/std'
import { cryptoRandom, systemClock, valueStore } from '@tablee/std'
import type { ToastMessage } from '@tablee/ui'
import { useWords } from '@tablee/ui'
import { useEffect, useMemo, useState } from 'react'
import { useCycle } from '../../cycle/cycle-context.ts'
import { useDocument } from '../../cycle/use-document.ts'

/** « Modifier le modèle »: what the facilitation changes of a board while the mode is on. */
export interface TemplateMode {
  /** Whether the person may turn it on at all. */
  readonly allowed: boolean
  readonly on: boolean
  readonly turn: (on: boolean) => void
  /** For the canvas; null while the mode is off. */
  readonly editing: Store<TemplateEditing | null>
  readonly zones: Store<readonly ZoneSpec[]>
  readonly gestures: ZoneGestures
  /** The zone whose dialog is open: its key, or `new`. */
  readonly opened: string | null
  readonly open: (zone: string | null) => void
}

/** The mode of one board for the person at this browser. */
export function useTemplate(
  board: BoardId,
  sources: Pick<BoardSources, 'zones'>,
  onMessage: (message: ToastMessage) => void,
): TemplateMode {
  const { t, language } = useWords()
  const { me, history } = useCycle()
  const base = useDocument(baseOf(board)).doc
  const [wanted, setWanted] = useState(false)
  const [opened, open] = useState<string | null>(null)
  const [editing] = useState(() => valueStore<TemplateEditing | null>(null))
  const gestures = useMemo(
    () => createZoneGestures({ base, me, clock: systemClock, random: cryptoRandom, history }),
    [base, me, history],
  )
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

/** The changes that make `before` what `after` says: nothing is written over that this person left alone. */
export function changesOf(before: ZoneSpec, after: ZoneDetails): ZoneChanges {
  const present = { ...before, look: before.look ?? null }
  const isSame = (property: keyof ZoneChanges): boolean =>
    JSON.stringify(present[property]) === JSON.stringify(after[property])
  return Object.fromEntries(
    Object.entries(after).filter(([property]) => !isSame(property as keyof ZoneChanges)), // reason: its own keys
  )
}

/** Where a new zone lies: on the right of the others, in line with their tops. */
export function boxBeside(zones: readonly ZoneSpec[]): Box {
  const size = { w: 448, h: 400 }
  if (zones.length === 0) return { x: 0, y: 0, ...size }
  return {
    x: Math.max(...zones.map(({ box }) => box.x + box.w)) + 24,
    y: Math.min(...zones.map(({ box }) => box.y)),
    ...size,
  }
}
