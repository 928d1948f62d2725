/**
 * What tldraw hears gestures with gives it the last turn of the wheel once more when the wheel has come to rest, 140 ms
 * later. It passes over it where it comes in time, and turns the view again where the page was busy. Once a turn has
 * been heard, nothing is left of it to be heard again.
 */
export function wheelOnce(container: HTMLElement): () => void {
  const spend = (event: WheelEvent): void => {
    setTimeout(() => Object.defineProperties(event, { deltaX: { value: 0 }, deltaY: { value: 0 } }), 0)
  }
  container.addEventListener('wheel', spend, { capture: true, passive: true })
  return () => container.removeEventListener('wheel', spend, { capture: true })
}
