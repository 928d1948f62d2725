import type { Atom, Editor, TLShape, TLShapeId } from '@tldraw/tldraw'
import { atom, react, unsafe__withoutCapture } from '@tldraw/tldraw'
import { isCardShape } from './shape-types.ts'

/** Most cards that are mounted in one frame: each costs about half a millisecond. */
const AT_ONCE = 48

/** The cards that have been in view, of each editor. */
const seenIn = new WeakMap<Editor, Atom<ReadonlySet<TLShapeId>>>()

/** What tldraw asks of each shape: a card is mounted from when it first comes into view, not when the board is opened. */
export function visibilityOf(shape: TLShape, editor: Editor): 'inherit' | 'hidden' {
  return !isCardShape(shape) || cardsSeen(editor).has(shape.id) ? 'inherit' : 'hidden'
}

/** The cards that have been in view, and are mounted. */
export function cardsSeen(editor: Editor): ReadonlySet<TLShapeId> {
  return seenBy(editor).get()
}

/** Mounts the cards of `editor` as they come into view, those of a wide view over several frames; returns what stops it. */
export function mountCards(editor: Editor): () => void {
  const seen = seenBy(editor)
  let frame: number | null = null

  const mount = (): void => {
    frame = null
    const known = seen.get()
    const coming = comingInto(editor, known)
    if (coming.length === 0) return
    seen.set(new Set([...known, ...coming.slice(0, AT_ONCE)]))
    if (coming.length > AT_ONCE) frame = requestAnimationFrame(() => unsafe__withoutCapture(mount))
  }
  const stop = react('mount cards that come into view', () => {
    editor.getCulledShapes()
    editor.getCurrentPageShapeIds()
    if (frame === null) unsafe__withoutCapture(mount)
  })
  return () => {
    stop()
    if (frame !== null) cancelAnimationFrame(frame)
  }
}

function comingInto(editor: Editor, known: ReadonlySet<TLShapeId>): readonly TLShapeId[] {
  const culled = editor.getCulledShapes()
  return [...editor.getCurrentPageShapeIds()].filter(
    (id) => !known.has(id) && !culled.has(id) && isCardShape(editor.getShape(id)),
  )
}

function seenBy(editor: Editor): Atom<ReadonlySet<TLShapeId>> {
  const present = seenIn.get(editor) ?? atom<ReadonlySet<TLShapeId>>('cards that have been in view', new Set())
  seenIn.set(editor, present)
  return present
}
