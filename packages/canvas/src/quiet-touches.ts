/**
 * tldraw asks the browser to leave touches alone where it can no longer be asked, which an error on the console says
 * each time. Such touches do not reach it through React; it hears all of them by its own listeners.
 */
export function quietTouches(container: HTMLElement): () => void {
  const stop = (event: TouchEvent): void => event.stopPropagation()
  const stopSettled = (event: TouchEvent): void => {
    if (!event.cancelable) event.stopPropagation()
  }
  container.addEventListener('touchstart', stop, { passive: true })
  container.addEventListener('touchend', stopSettled, { passive: true })
  return () => {
    container.removeEventListener('touchstart', stop)
    container.removeEventListener('touchend', stopSettled)
  }
}
