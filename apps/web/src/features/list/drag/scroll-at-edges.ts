/** How near (px) to the top or the bottom of the window the page begins to scroll. */
const EDGE = 96
/** How far (px) it scrolls in one frame, at the very edge. */
const FASTEST = 18

/** Scrolls the page as long as `y` (in the window) is near its top or bottom, and calls `scrolled` after each step. Returns what stops it. */
export function scrollAtEdges(y: () => number, scrolled: () => void): () => void {
  let frame = requestAnimationFrame(step)
  return () => cancelAnimationFrame(frame)

  function step(): void {
    const before = window.scrollY
    window.scrollBy({ top: stepAt(y(), window.innerHeight), behavior: 'instant' })
    if (window.scrollY !== before) scrolled()
    frame = requestAnimationFrame(step)
  }
}

/** How far to scroll from `y`, faster the nearer it is to an edge of `height`. */
export function stepAt(y: number, height: number): number {
  const edge = Math.min(EDGE, height / 4)
  if (y < edge) return -Math.ceil((FASTEST * (edge - Math.max(0, y))) / edge)
  if (y > height - edge) return Math.ceil((FASTEST * (Math.min(height, y) - height + edge)) / edge)
  return 0
}
