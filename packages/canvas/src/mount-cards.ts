import type { Atom, Editor, TLShape, TLShapeId } from '@tldraw/tldraw'
import { atom, react, transact, unsafe__withoutCapture } from '@tldraw/tldraw'
import { isCardShape } from './shape-types.ts'
import { isTooFar } from './too-far.ts'

/** What is asked of an editor to mount its cards. */
export type MountingEditor = Pick<
  Editor,
  'getCulledShapes' | 'getCurrentPageShapeIds' | 'getShape' | 'getZoomLevel' | 'timers'
>

/** Most cards that are mounted in one frame: each costs about half a millisecond, a patch a quarter of that. */
const [CARDS_AT_ONCE, PATCHES_AT_ONCE] = [48, 192]

interface Mounted {
  /** The cards that have been in view. */
  readonly seen: Atom<ReadonlySet<TLShapeId>>
  /** Those of them that have been in view since cards could be read; null while nobody mounts them part by part. */
  readonly faces: Atom<ReadonlySet<TLShapeId> | null>
}

const mountedIn = new WeakMap<MountingEditor, Mounted>()

/** What tldraw asks of each shape: a card is mounted from when it first comes into view, not when the board is opened. */
export function visibilityOf(shape: TLShape, editor: Editor): 'inherit' | 'hidden' {
  return !isCardShape(shape) || cardsSeen(editor).has(shape.id) ? 'inherit' : 'hidden'
}

/** The cards that have been in view, and are mounted. */
export function cardsSeen(editor: MountingEditor): ReadonlySet<TLShapeId> {
  return mountedBy(editor).seen.get()
}

/** Whether a mounted card shows its words; else it is a patch of the colour of its kind. */
export function hasFace(editor: MountingEditor, card: TLShapeId): boolean {
  return !isTooFar(editor) && (mountedBy(editor).faces.get()?.has(card) ?? true)
}

/** Mounts the cards of `editor` as they come into view, those of a wide view over several frames; returns what stops it. */
export function mountCards(editor: MountingEditor): () => void {
  const { seen, faces } = mountedBy(editor)
  let frame: number | null = null
  faces.set(faces.get() ?? NONE)

  const mount = (): void => {
    frame = null
    const tooFar = isTooFar(editor)
    const known = tooFar ? seen.get() : (faces.get() ?? NONE)
    const coming = comingInto(editor, known)
    const atOnce = coming.slice(0, tooFar ? PATCHES_AT_ONCE : CARDS_AT_ONCE)
    transact(() => {
      if (atOnce.some((id) => !seen.get().has(id))) seen.set(new Set([...seen.get(), ...atOnce]))
      if (tooFar) faces.set(NONE)
      else if (atOnce.length > 0) faces.set(new Set([...known, ...atOnce]))
    })
    if (coming.length > atOnce.length) {
      frame = editor.timers.requestAnimationFrame(() => unsafe__withoutCapture(mount))
    }
  }
  const stop = react('mount cards that come into view', () => {
    editor.getCulledShapes()
    editor.getCurrentPageShapeIds()
    isTooFar(editor)
    if (frame === null) unsafe__withoutCapture(mount)
  })
  return () => {
    stop()
    if (frame !== null) cancelAnimationFrame(frame)
  }
}

function comingInto(editor: MountingEditor, known: ReadonlySet<TLShapeId>): readonly TLShapeId[] {
  const culled = editor.getCulledShapes()
  return [...editor.getCurrentPageShapeIds()].filter(
    (id) => !known.has(id) && !culled.has(id) && isCardShape(editor.getShape(id)),
  )
}

function mountedBy(editor: MountingEditor): Mounted {
  const known = mountedIn.get(editor)
  if (known) return known
  const mounted: Mounted = {
    seen: atom<ReadonlySet<TLShapeId>>('cards that have been in view', NONE),
    faces: atom<ReadonlySet<TLShapeId> | null>('cards that show their words', null),
  }
  mountedIn.set(editor, mounted)
  return mounted
}

const NONE: ReadonlySet<TLShapeId> = new Set()
