import { questionMark } from '@tablee/model'
import type { Computed, Editor } from '@tldraw/tldraw'
import { computed } from '@tldraw/tldraw'
import type { PlacedName } from './place-names.ts'
import { placeNames } from './place-names.ts'
import { isZoneShape } from './shape-types.ts'
import { isTooFarForNames } from './too-far.ts'

export interface FarName extends PlacedName {
  /** Of the question whose column it is. */
  readonly color: string | null
}

const NONE: ReadonlyMap<string, FarName> = new Map()
const namesIn = new WeakMap<Editor, Computed<ReadonlyMap<string, FarName>>>()

/** The names that are written over the board, by shape of zone: none before it is seen from very far. */
export function farNames(editor: Editor): ReadonlyMap<string, FarName> {
  const known =
    namesIn.get(editor) ?? computed('names of zones', () => (isTooFarForNames(editor) ? placedNames(editor) : NONE))
  namesIn.set(editor, known)
  return known.get()
}

function placedNames(editor: Editor): ReadonlyMap<string, FarName> {
  const zoom = editor.getZoomLevel()
  const colors = new Map<string, string>()
  const zones = [...editor.getCurrentPageShapeIds()].flatMap((id) => {
    if (!id.startsWith('shape:zone-')) return []
    const shape = editor.getShape(id)
    if (!isZoneShape(shape)) return []
    const { w, h, title, question, mark, count, poster } = shape.props
    const { x, y } = editor.pageToViewport(shape)
    if (mark > 0) colors.set(id, questionMark(mark).color)
    const words = `${mark > 0 ? `${mark}\u00A0· ` : ''}${question || title}`
    return [{ id, words, tail: poster ? '' : `\u00A0·\u00A0${count}`, box: { x, y, w: w * zoom, h: h * zoom } }]
  })
  const placed = placeNames(zones, editor.getViewportScreenBounds())
  return new Map(placed.map((name) => [name.id, { ...name, color: colors.get(name.id) ?? null }]))
}
