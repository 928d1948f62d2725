import type { Editor, TLShapeId } from '@tldraw/tldraw'
import { useEditor, useEditorComponents, useValue } from '@tldraw/tldraw'
import type { ReactNode } from 'react'

const OUTLINED_WHILE_CHOOSING = [
  'select.brushing',
  'select.scribble_brushing',
  'select.pointing_shape',
  'select.pointing_selection',
  'select.pointing_handle',
]

/** The outlines of what is chosen and of what the pointer is over. tldraw's own keeps a hidden one for every shape. */
export function ShapeIndicators(): ReactNode {
  const editor = useEditor()
  const { ShapeIndicator } = useEditorComponents()
  const outlined = useValue('outlined shapes', () => outlinedIn(editor), [editor])
  return ShapeIndicator ? [...outlined].map((id) => <ShapeIndicator key={id} shapeId={id} />) : null
}

function outlinedIn(editor: Editor): ReadonlySet<TLShapeId> {
  const { isChangingStyle, isHoveringCanvas, isCoarsePointer } = editor.getInstanceState()
  const isAtRest = editor.isInAny('select.idle', 'select.editing_shape')
  if (isChangingStyle || !(isAtRest || editor.isInAny(...OUTLINED_WHILE_CHOOSING))) return new Set()
  const hovered = isAtRest && isHoveringCanvas && !isCoarsePointer ? editor.getHoveredShapeId() : null
  return new Set([...editor.getSelectedShapeIds(), ...(hovered ? [hovered] : [])])
}
