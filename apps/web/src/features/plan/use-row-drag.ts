import type { PointerEvent, RefObject } from 'react'
import { useState } from 'react'

/** A row that is being dragged, and the place it would take. */
export interface RowDrag {
  readonly from: number
  readonly to: number
}

export interface RowDragging {
  readonly drag: RowDrag | null
  /** For the handle of the row at `index`. */
  readonly handle: (index: number) => {
    readonly onPointerDown: (event: PointerEvent<HTMLElement>) => void
    readonly onPointerMove: (event: PointerEvent<HTMLElement>) => void
    readonly onPointerUp: () => void
    readonly onPointerCancel: () => void
    readonly onLostPointerCapture: () => void
  }
}

/** Lets the rows of `list` be dragged up and down by a handle; where one is let go, `onDrop` is told. */
export function useRowDrag(list: RefObject<HTMLElement | null>, onDrop: (drag: RowDrag) => void): RowDragging {
  const [drag, setDrag] = useState<RowDrag | null>(null)
  const end = (): void => setDrag(null)
  return {
    drag,
    handle: (index) => ({
      onPointerDown: (event) => {
        if (event.button !== 0) return
        event.currentTarget.setPointerCapture(event.pointerId)
        setDrag({ from: index, to: index })
      },
      onPointerMove: (event) => {
        if (drag) setDrag({ ...drag, to: placeAt(list.current, event.clientY, drag.from) })
      },
      onPointerUp: () => {
        if (drag && drag.to !== drag.from) onDrop(drag)
        end()
      },
      onPointerCancel: end,
      onLostPointerCapture: end,
    }),
  }
}

/** The place that the row `from` takes among the others when it is let go at the height `y` (px of the window). */
function placeAt(list: HTMLElement | null, y: number, from: number): number {
  const rows = [...(list?.children ?? [])].filter((_, index) => index !== from)
  return rows.filter((row) => {
    const { top, height } = row.getBoundingClientRect()
    return top + height / 2 < y
  }).length
}
