import type { Editor } from '@tldraw/tldraw'
import { computed } from '@tldraw/tldraw'

type Zooming = Pick<Editor, 'getZoomLevel'>

/** Whether the board is seen from so far that no card can be read: its words would be three pixels high. */
export const isTooFar = fartherThan(0.15)

/** Whether the name of a zone, written in it, could not be read. */
export const isTooFarForNames = fartherThan(0.35)

/** Whether the zoom is below `zoom`; who depends on it is told when that changes, not at each zoom. */
function fartherThan(zoom: number): (editor: Zooming) => boolean {
  const known = new WeakMap<Zooming, { readonly get: () => boolean }>()
  return (editor) => {
    const isFarther = known.get(editor) ?? computed('seen from afar', () => editor.getZoomLevel() < zoom)
    known.set(editor, isFarther)
    return isFarther.get()
  }
}
