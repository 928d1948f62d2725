import type { Editor, RecordsDiff, TLRenderingShape, TLShape, TLShapeId } from '@tldraw/tldraw'
import { RESET_VALUE, computed, isUninitialized, unsafe__withoutCapture } from '@tldraw/tldraw'
import { isLinkShape } from './shape-types.ts'

/** What is asked of an editor to say which of its shapes are to be rendered. */
export type RenderingEditor = Pick<
  Editor,
  | 'store'
  | 'getRenderingShapes'
  | 'getNotVisibleShapes'
  | 'getErasingShapeIds'
  | 'getCurrentPageId'
  | 'getViewportPageBounds'
  | 'getShapePageBounds'
>

/**
 * Has `editor` find by what has changed which shapes are to be rendered, and which are out of view: by itself it looks at every
 * shape of the page, and has React look at them too, whenever one of them moves. What it is told is what it would have found.
 * `visible` tells what decides, beside its record, whether a shape is rendered at all.
 */
export function keepRendering(editor: RenderingEditor, visible: () => unknown): void {
  const rendered = renderedShapes(editor, visible)
  const outOfView = shapesOutOfView(editor)
  editor.getRenderingShapes = () => rendered.get()
  editor.getNotVisibleShapes = () => outOfView.get()
}

type Changes = RecordsDiff<TLShape>

/** The list stays the same while shapes are only moved: each of them puts itself in its place. */
function renderedShapes(editor: RenderingEditor, visible: () => unknown): { readonly get: () => TLRenderingShape[] } {
  const find = editor.getRenderingShapes.bind(editor)
  const history = editor.store.query.filterHistory('shape')
  let of: readonly unknown[] = []
  return computed<TLRenderingShape[]>('rendered shapes', (before, epoch) => {
    const now = [editor.getCurrentPageId(), editor.getErasingShapeIds(), visible()]
    const isSame = now.every((part, index) => part === of[index])
    const changes = history.getDiffSince(epoch)
    of = now
    const isKept = !isUninitialized(before) && isSame && changes !== RESET_VALUE && changes.every(isMove)
    return isKept ? before : unsafe__withoutCapture(find)
  })
}

/** Of the shapes that were there, those are looked at that have changed, and the links, which lie where their cards are. */
function shapesOutOfView(editor: RenderingEditor): { readonly get: () => Set<TLShapeId> } {
  const find = editor.getNotVisibleShapes.bind(editor)
  const history = editor.store.query.filterHistory('shape')
  let of: readonly unknown[] = []
  let links: readonly TLShapeId[] = []
  return computed<Set<TLShapeId>>('shapes out of view', (before, epoch) => {
    const view = editor.getViewportPageBounds()
    const now = [editor.getCurrentPageId(), view]
    const isSame = now.every((part, index) => part === of[index])
    const changes = history.getDiffSince(epoch)
    of = now
    return unsafe__withoutCapture(() => {
      if (isUninitialized(before) || !isSame || changes === RESET_VALUE || changes.some(isComingOrGoing)) {
        links = linksOn(editor)
        return find()
      }
      const isOut = (id: TLShapeId): boolean => {
        const bounds = editor.getShapePageBounds(id)
        return bounds === undefined || !view.includes(bounds)
      }
      const changed = changes.flatMap(({ updated }) => Object.values(updated).map(([, { id }]) => id))
      const crossed = new Set([...changed, ...links].filter((id) => isOut(id) !== before.has(id)))
      if (crossed.size === 0) return before
      const after = new Set(before)
      for (const id of crossed) if (!after.delete(id)) after.add(id)
      return after
    })
  })
}

function isComingOrGoing({ added, removed }: Changes): boolean {
  return Object.keys(added).length > 0 || Object.keys(removed).length > 0
}

function isMove(changes: Changes): boolean {
  return !isComingOrGoing(changes) && Object.values(changes.updated).every(([from, to]) => isMoved(from, to))
}

function isMoved(from: TLShape, to: TLShape): boolean {
  return (
    from.props === to.props &&
    from.meta === to.meta &&
    from.index === to.index &&
    from.parentId === to.parentId &&
    from.opacity === to.opacity &&
    from.isLocked === to.isLocked
  )
}

function linksOn({ store }: RenderingEditor): readonly TLShapeId[] {
  return [...store.query.ids('shape').get()].filter((id) => isLinkShape(store.get(id)))
}
