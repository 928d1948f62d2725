import type { Editor, TLShapeId } from '@tldraw/tldraw'
import type { ShownBoard } from './project-board.ts'
import { cardShapeId, cardsByGroup, shownGroupOf } from './shape-ids.ts'
import { isCardGroupShape } from './shape-types.ts'

/** Moves the cards of a group along while the person moves the group. Those that are moved themselves are left to that. */
export function carryCards(editor: Editor, shown: () => ShownBoard): () => void {
  const chosenOf = keepChosen()
  return editor.sideEffects.registerAfterChangeHandler('shape', (before, after, source) => {
    const [dx, dy] = [after.x - before.x, after.y - before.y]
    if (source !== 'user' || !isCardGroupShape(after) || (dx === 0 && dy === 0)) return
    const board = shown()
    const group = shownGroupOf(board, after)
    if (!group) return
    const selected = chosenOf(editor.getSelectedShapeIds())
    const carried = (cardsByGroup(board).get(group.key) ?? [])
      .map(({ key }) => cardShapeId(key))
      .filter((id) => !selected.has(id))
      .map((id) => editor.getShape(id))
      .filter((shape) => shape !== undefined)
    editor.store.put(carried.map((shape) => ({ ...shape, x: shape.x + dx, y: shape.y + dy })))
  })
}

/** What is selected is the same list until it changes: it is gone through once, however many groups are moved. */
function keepChosen(): (ids: readonly TLShapeId[]) => ReadonlySet<TLShapeId> {
  let last: { readonly ids: readonly TLShapeId[]; readonly chosen: ReadonlySet<TLShapeId> } | null = null
  return (ids) => {
    if (last?.ids !== ids) last = { ids, chosen: new Set(ids) }
    return last.chosen
  }
}
