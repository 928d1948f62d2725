import type { Editor } from '@tldraw/tldraw'
import { react } from '@tldraw/tldraw'
import { showBox } from '../camera.ts'
import { around } from '../page-box.ts'
import { isDrawn } from './drawn-shapes.ts'

/** Keeps a drawn text in view while it is written, as it grows and as the keyboard of a phone takes half of the screen. */
export function keepTextInView(editor: Editor): () => void {
  let room = ''
  return react('keep a drawn text in view', () => {
    const { w, h } = editor.getViewportScreenBounds()
    const shape = editor.getEditingShape()
    const bounds = shape && isDrawn(shape) ? editor.getShapePageBounds(shape) : undefined
    const now = shape && bounds ? `${shape.id} ${bounds.h} ${w} ${h}` : ''
    if (now === room) return
    room = now
    // after this reaction, which would run again
    if (bounds) queueMicrotask(() => showBox(editor, around(bounds)))
  })
}
