import type { ZoneGestures } from '@tablee/documents'
import { createZoneGestures } from '@tablee/documents'
import type { Box, BoardId, ZoneChanges, ZoneDetails, ZoneSpec } from '@tablee/model'
import { baseOf } from '@tablee/model'
import type { Store } from '@tablee/std'
import { cryptoRandom, systemClock } from '@tablee/std'
import { useMemo } from 'react'
import { useCycle } from '../../cycle/cycle-context.ts'
import { useDocument } from '../../cycle/use-document.ts'

/** The zones of a board as the facilitation changes them, from its board or from its list. */
export interface ZoneEditing {
  readonly zones: Store<readonly ZoneSpec[]>
  readonly gestures: ZoneGestures
  /** The zone whose dialog is open: its key, or `new`. */
  readonly opened: string | null
  readonly open: (zone: string | null) => void
}

/** What the person at this browser does to the zones of `board`. */
export function useZoneGestures(board: BoardId): ZoneGestures {
  const { me, history } = useCycle()
  const base = useDocument(baseOf(board)).doc
  return useMemo(
    () => createZoneGestures({ base, me, clock: systemClock, random: cryptoRandom, history }),
    [base, me, history],
  )
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
