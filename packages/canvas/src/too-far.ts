import type { Editor } from '@tldraw/tldraw'
import { computed } from '@tldraw/tldraw'

/** Below this zoom the words of a card would be three pixels high. */
const TINY = 0.15

const tooFarIn = new WeakMap<object, { readonly get: () => boolean }>()

/** Whether the board is seen from so far that no card can be read; who depends on it is told when it changes, not at each zoom. */
export function isTooFar(editor: Pick<Editor, 'getZoomLevel'>): boolean {
  const known = tooFarIn.get(editor) ?? computed('too far to read', () => editor.getZoomLevel() < TINY)
  tooFarIn.set(editor, known)
  return known.get()
}
