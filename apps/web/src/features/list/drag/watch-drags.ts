import { startDrag } from './drag-session.ts'
import type { DragSession, DropTarget } from './drag-session.ts'

/** A card in hand, and the zone that it was taken from; null beside the zones. */
export interface DraggedCard {
  readonly card: string
  readonly from: string | null
}

export interface DragOptions {
  /** What letting go of the card over a zone would do. */
  readonly targetOf: (dragged: DraggedCard, zone: string) => DropTarget
  readonly onLift: (dragged: DraggedCard) => void
  readonly onDrop: (dragged: DraggedCard, zone: string) => void
  /** Let go of over a zone that does not take it, for the reason given. */
  readonly onRefused: (why: string) => void
  /** The hand is empty again, whatever became of the card. */
  readonly onEnd: () => void
}

/** A finger that rests this long (ms) on a card lifts it; before, it scrolls the page. */
const HOLD = 400
/** How far (px) a pointer may stray and still be at rest; a mouse that strays further drags. */
const STRAY = 8
/** Where a press is meant for something else. */
const OWN_USE = 'input, textarea, select, [contenteditable="true"], a'

/**
 * Lets cards under `list` be dragged to its zones: with a mouse from anywhere on them, with a finger by their grip, or
 * after a moment's rest. Cards carry `data-card` and `data-from`, zones `data-zone`. Returns what stops it.
 */
export function watchDrags(list: HTMLElement, options: DragOptions): () => void {
  let session: DragSession | null = null
  let forget: (() => void) | null = null

  const lift = (item: HTMLElement, at: PointerEvent): void => {
    const dragged = draggedIn(item)
    if (!dragged) return
    options.onLift(dragged)
    session = startDrag({
      list,
      item,
      pointer: at,
      targetOf: (zone) => options.targetOf(dragged, zone),
      onDrop: (zone) => options.onDrop(dragged, zone),
      onRefused: options.onRefused,
      onEnd: () => {
        session = null
        options.onEnd()
      },
    })
  }
  const press = (event: PointerEvent): void => {
    const target = event.target instanceof Element ? event.target : null
    const item = target?.closest<HTMLElement>('[data-card]')
    if (session || !event.isPrimary || event.button !== 0 || !item || target?.closest(OWN_USE)) return
    forget?.()
    const isMouse = event.pointerType === 'mouse'
    const isByGrip = target?.closest('[data-grip]') !== null
    const timer = isMouse || isByGrip ? undefined : setTimeout(() => begin(event), HOLD)
    const begin = (at: PointerEvent): void => {
      forget?.()
      lift(item, at)
    }
    const move = (at: PointerEvent): void => {
      if (at.pointerId !== event.pointerId) return
      if (Math.hypot(at.clientX - event.clientX, at.clientY - event.clientY) < STRAY) return
      if (isMouse || isByGrip) begin(at)
      else forget?.()
    }
    const leave = (): void => forget?.()
    forget = () => {
      clearTimeout(timer)
      window.removeEventListener('pointermove', move)
      window.removeEventListener('pointerup', leave)
      window.removeEventListener('pointercancel', leave)
      forget = null
    }
    window.addEventListener('pointermove', move)
    window.addEventListener('pointerup', leave)
    window.addEventListener('pointercancel', leave)
  }
  // the page must be told before a touch begins that it may be stopped from scrolling
  const hold = (event: Event): void => {
    if (session && event.cancelable) event.preventDefault()
  }

  list.addEventListener('pointerdown', press)
  list.addEventListener('touchmove', hold, { passive: false })
  list.addEventListener('contextmenu', hold)
  return () => {
    forget?.()
    session?.cancel()
    list.removeEventListener('pointerdown', press)
    list.removeEventListener('touchmove', hold)
    list.removeEventListener('contextmenu', hold)
  }
}

function draggedIn({ dataset: { card, from } }: HTMLElement): DraggedCard | null {
  return card === undefined ? null : { card, from: from || null }
}
