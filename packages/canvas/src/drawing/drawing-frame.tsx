import type { TLSelectionForegroundProps, TLSelectionHandle } from '@tldraw/tldraw'
import { track, useEditor, useSelectionEvents, useTransform } from '@tldraw/tldraw'
import type { ReactNode, RefObject } from 'react'
import { useRef } from 'react'
import styles from './drawing-frame.module.css'
import { isDrawn } from './drawn-shapes.ts'

/** Half of a corner (px), as it is seen and as it is caught, with a mouse or a finger. */
const SEEN = 5
const REACH = { fine: 10, coarse: 22 }

const SHOWN_IN = [
  'select.idle',
  'select.pointing_selection',
  'select.pointing_shape',
  'select.pointing_resize_handle',
  'select.resizing',
]

/** The frame around what is selected, where all of it is drawn: its corners resize it. Cards have an outline of their own. */
export const DrawingFrame = track(({ bounds }: TLSelectionForegroundProps): ReactNode => {
  const editor = useEditor()
  const group = useRef<SVGGElement>(null)
  // reason: tldraw's type is of a React in which a ref of an element was never null
  useTransform(group as RefObject<SVGGElement>, bounds.x, bounds.y, 1, editor.getSelectionRotation())
  const shapes = editor.getSelectedShapes()
  const only = editor.getOnlySelectedShape()
  const isShown = shapes.length > 0 && shapes.every(isDrawn) && editor.isInAny(...SHOWN_IN)
  if (!isShown || (only && editor.getShapeUtil(only).hideSelectionBoundsFg(only))) return null
  const isFixed = editor.getIsReadonly() || shapes.some(({ isLocked }) => isLocked)
  const isHandleless = isFixed || (only !== null && editor.getShapeUtil(only).hideResizeHandles(only))
  const { width, height } = bounds
  return (
    <svg className="tl-overlays__item" aria-hidden="true">
      <g ref={group}>
        <rect className={styles.outline} width={width} height={height} />
        {isHandleless ? null : (
          <>
            <Corner handle="top_left" x={0} y={0} cursor="nwse-resize" />
            <Corner handle="top_right" x={width} y={0} cursor="nesw-resize" />
            <Corner handle="bottom_right" x={width} y={height} cursor="nwse-resize" />
            <Corner handle="bottom_left" x={0} y={height} cursor="nesw-resize" />
          </>
        )}
      </g>
    </svg>
  )
})

interface CornerProps {
  readonly handle: TLSelectionHandle
  readonly x: number
  readonly y: number
  readonly cursor: string
}

const Corner = track(({ handle, x, y, cursor }: CornerProps): ReactNode => {
  const editor = useEditor()
  const events = useSelectionEvents(handle)
  const zoom = editor.getZoomLevel()
  const seen = SEEN / zoom
  const reach = (editor.getInstanceState().isCoarsePointer ? REACH.coarse : REACH.fine) / zoom
  return (
    <>
      <rect className={styles.corner} x={x - seen} y={y - seen} width={2 * seen} height={2 * seen} />
      <rect
        className={styles.reach}
        data-corner={handle}
        style={{ cursor }}
        x={x - reach}
        y={y - reach}
        width={2 * reach}
        height={2 * reach}
        {...events}
      />
    </>
  )
})
