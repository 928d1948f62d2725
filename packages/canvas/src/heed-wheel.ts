import type { Editor } from '@tldraw/tldraw'

/** tldraw passes the wheel over until its canvas has been pressed; here it moves the view at once, as on any page. */
export function heedWheel(editor: Editor): () => void {
  const container = editor.getContainer()
  const wake = (): void => void editor.focus({ focusContainer: false })
  container.addEventListener('wheel', wake, { capture: true, passive: true })
  return () => container.removeEventListener('wheel', wake, { capture: true })
}
