import type { Editor } from '@tldraw/tldraw'
import type { ShownBoard } from './project-board.ts'
import { cardShapeId, groupShapeId } from './shape-ids.ts'
import { isCardGroupShape } from './shape-types.ts'

/** Moves the cards of a group along while the person moves the group. Those that are moved themselves are left to that. */
export function carryCards(editor: Editor, shown: () => ShownBoard): () => void {
  return editor.sideEffects.registerAfterChangeHandler('shape', (before, after, source) => {
    const [dx, dy] = [after.x - before.x, after.y - before.y]
    if (source !== 'user' || !isCardGroupShape(after) || (dx === 0 && dy === 0)) return
    const selected = new Set(editor.getSelectedShapeIds())
    const carried = shown()
      .cards.filter(({ group }) => group !== null && groupShapeId(group) === after.id)
      .map(({ key }) => cardShapeId(key))
      .filter((id) => !selected.has(id))
      .map((id) => editor.getShape(id))
      .filter((shape) => shape !== undefined)
    editor.store.put(carried.map((shape) => ({ ...shape, x: shape.x + dx, y: shape.y + dy })))
  })
}
