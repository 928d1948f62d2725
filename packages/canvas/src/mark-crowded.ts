import type { Editor, TLShapeId } from '@tldraw/tldraw'

/** So many cards may glide at once: each that does is a layer of its own, which a browser without a graphics card pays for at every frame. */
const MOST = 6
/** Over how long (ms) the cards that others move are counted. */
const WHILE = 500

/** Marks the canvas (`data-crowded`) for its style sheets while others move many cards: those then lie where they were put, at once. */
export function markCrowded(editor: Pick<Editor, 'sideEffects' | 'getContainer' | 'timers'>): () => void {
  const { dataset } = editor.getContainer()
  const moved = new Set<TLShapeId>()
  let counting = false
  let stopped = false
  const count = (): void => {
    counting = true
    editor.timers.setTimeout(settle, WHILE)
  }
  const settle = (): void => {
    counting = false
    if (stopped) return
    if (moved.size <= MOST) delete dataset['crowded']
    moved.clear()
    if ('crowded' in dataset) count()
  }
  const stop = editor.sideEffects.registerAfterChangeHandler('shape', (before, after, source) => {
    if (source !== 'remote' || (before.x === after.x && before.y === after.y)) return
    moved.add(after.id)
    if (moved.size > MOST) dataset['crowded'] = ''
    if (!counting) count()
  })
  return () => {
    stopped = true
    stop()
    delete dataset['crowded']
  }
}
