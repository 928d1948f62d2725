import type { Editor } from '@tldraw/tldraw'
import { react } from '@tldraw/tldraw'

/** Below this zoom, a card shows its words alone, larger. */
const FAR = 0.6

/** Marks the canvas for its style sheets: `data-far` when seen from afar, `data-dragging` while cards are dragged. */
export function markContainer(editor: Editor): () => void {
  const { dataset } = editor.getContainer()
  const mark = (name: 'far' | 'dragging', on: boolean): void => {
    if (on) dataset[name] = ''
    else delete dataset[name]
  }
  const stops = [
    react('far', () => mark('far', editor.getZoomLevel() < FAR)),
    react('dragging', () => mark('dragging', editor.isIn('select.translating'))),
  ]
  return () => {
    for (const stop of stops) stop()
  }
}
