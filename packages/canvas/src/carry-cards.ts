import type { Editor, TLShape } from '@tldraw/tldraw'
import { createShapeId } from '@tldraw/tldraw'
import type { ShownBoard } from './project-board.ts'
import { isCardGroupShape } from './shape-types.ts'

/** Moves the cards of a group along while the person moves the group. Those that are moved themselves are left to that. */
export function carryCards(editor: Editor, shown: () => ShownBoard): () => void {
  return editor.sideEffects.registerAfterChangeHandler('shape', (before, after, source) => {
    const [dx, dy] = [after.x - before.x, after.y - before.y]
    if (source !== 'user' || !isCardGroupShape(after) || (dx === 0 && dy === 0)) return
    const selected = new Set(editor.getSelectedShapeIds())
    const carried = shown()
      .cards.filter(({ group }) => group !== null && groupShapeId(group) === after.id)
      .map(({ key }) => createShapeId(`card-${key}`))
      .filter((id) => !selected.has(id))
      .map((id) => editor.getShape(id))
      .filter((shape) => shape !== undefined)
    editor.store.put(carried.map((shape) => ({ ...shape, x: shape.x + dx, y: shape.y + dy })))
  })
}

/** The id of the shape of a group that is drawn under `key`. */
export function groupShapeId(key: string): TLShape['id'] {
  return createShapeId(`card-group-${key}`)
}
