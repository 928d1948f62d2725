import type { Clock, Ms } from '@tablee/std'
import type { Editor } from '@tldraw/tldraw'

/** Arrow keys that rest longer than this (ms) have ended one move and begin another. */
const KEYS_REST = 600

/** Whether the person is in the middle of something: a stroke, a drag, a text. It is written once it ends. */
export function isGesturing(editor: Editor): boolean {
  return !editor.getPath().endsWith('.idle')
}

/**
 * Gives what the person is in the middle of, where it is written bit by bit and is yet one entry of their history:
 * a text while it is edited, a move by arrow keys until they rest.
 */
export function gestureInHand(editor: Editor, clock: Clock): () => object | undefined {
  let editing: { readonly shape: string; readonly gesture: object } | null = null
  let nudging: { readonly gesture: object; readonly at: Ms } | null = null
  return () => {
    const shape = editor.getEditingShapeId()
    if (shape !== null) {
      if (editing?.shape !== shape) editing = { shape, gesture: {} }
      return editing.gesture
    }
    if (editing) {
      // what was typed last, once the text is left
      const { gesture } = editing
      editing = null
      return gesture
    }
    if (![...editor.inputs.keys].some((key) => key.startsWith('Arrow'))) return undefined
    const now = clock.now()
    nudging = { gesture: nudging && now - nudging.at <= KEYS_REST ? nudging.gesture : {}, at: now }
    return nudging.gesture
  }
}
