import { startDrag } from './drag-session.ts'
import type { DragSession } from './drag-session.ts'
import type { DraggedCard, Laid, ListScene } from './lay-in-list.ts'
import { layIn, targetIn } from './lay-in-list.ts'

export interface DragOptions {
  readonly scene: () => ListScene
  readonly onLift: () => void
  /** Told what became of a card that was let go over a zone. */
  readonly onLaid: (laid: Laid) => void
  /** The hand is empty again, whatever became of the card. */
  readonly onEnd: () => void
}

/** A finger that rests this long (ms) on a card lifts it; before, it scrolls the page. */
const HOLD = 400
/** How far (px) a pointer may stray and still be at rest; a mouse that strays further drags. */
const STRAY = 8
/** Where a press is meant for something else. */
const OWN_USE = 'input, textarea, select, [contenteditable="true"], a'

/** What presses on the cards of a list become. */
export interface CardDrags {
  /** A pointer was pressed in the list. */
  readonly press: (event: PointerEvent) => void
  /** Whether a card is in hand. */
  readonly isFull: () => boolean
  readonly stop: () => void
}

/**
 * Lets cards under `list` be dragged to its zones: with a mouse from anywhere on them, with a finger by their grip, or
 * after a moment's rest. Cards carry `data-card` and `data-from`, zones `data-zone`.
 */
export function createCardDrags(list: HTMLElement, options: DragOptions): CardDrags {
  let session: DragSession | null = null
  let forget: (() => void) | null = null

  const lift = (item: HTMLElement, at: PointerEvent): void => {
    const dragged = draggedIn(item)
    if (!dragged) return
    options.onLift()
    session = startDrag({
      list,
      item,
      pointer: at,
      targetOf: (zone, beside) => targetIn(options.scene(), dragged, zone, beside),
      onDrop: (zone, beside) => options.onLaid(layIn(options.scene(), dragged, zone, beside)),
      onRefused: (words) => options.onLaid({ card: null, words }),
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
    const rested = HOLD - (performance.now() - event.timeStamp)
    const timer = isMouse || isByGrip ? undefined : setTimeout(() => begin(event), rested)
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

  return {
    press,
    isFull: () => session !== null,
    stop: () => {
      forget?.()
      session?.cancel()
    },
  }
}

function draggedIn({ dataset: { card, from } }: HTMLElement): DraggedCard | null {
  return card === undefined ? null : { card, from: from || null }
}
