import type { Store } from '@tablee/std'
import type { Editor } from '@tldraw/tldraw'
import { react, unsafe__withoutCapture } from '@tldraw/tldraw'
import type { Pointer } from './others-pointers.ts'
import { pointerPlace } from './pointer-place.ts'

/** Puts the elements of `pointers` in their places, once a frame at most and those that move only; returns what stops it. */
export function placePointers(
  editor: Editor,
  pointers: Store<readonly Pointer[]>,
  elementOf: (key: string) => HTMLElement | undefined,
): () => void {
  const places = new WeakMap<HTMLElement, string>()
  let frame: number | null = null
  const place = (): void => {
    frame = null
    const [view, zoom] = [editor.getViewportPageBounds(), editor.getZoomLevel()]
    for (const { key, at } of pointers.get()) {
      const element = elementOf(key)
      if (!element) continue
      const { x, y, turn } = pointerPlace(at, view, zoom)
      const moved = `translate(${x}px, ${y}px) scale(var(--tl-scale))`
      const transform = turn === null ? moved : `${moved} rotate(${turn}deg)`
      if (places.get(element) === transform) continue
      places.set(element, transform)
      element.style.transform = transform
      element.toggleAttribute('data-beyond', turn !== null)
    }
  }
  const soon = (): void => {
    frame ??= requestAnimationFrame(() => unsafe__withoutCapture(place))
  }
  const stops = [
    pointers.subscribe(soon),
    react('pointers at the edge of the view', () => {
      editor.getViewportPageBounds()
      soon()
    }),
  ]
  unsafe__withoutCapture(place)
  return () => {
    for (const stop of stops) stop()
    if (frame !== null) cancelAnimationFrame(frame)
  }
}
