import styles from './drag.module.css'
import { scrollAtEdges } from './scroll-at-edges.ts'

/** What letting go over a zone would do: nothing (its own), move the card there, put it elsewhere in its group, or be refused. */
export interface DropTarget {
  readonly would: 'stay' | 'move' | 'order' | 'refuse'
  /** The same in words, shown beside the card. */
  readonly words: string
}

/** A card of the list that the pointer is over, before or after the middle of it. */
export interface Beside {
  readonly card: string
  readonly side: 'before' | 'after'
}

export interface DragStart {
  readonly list: HTMLElement
  readonly item: HTMLElement
  readonly pointer: PointerEvent
  readonly targetOf: (zone: string, beside: Beside | null) => DropTarget
  readonly onDrop: (zone: string, beside: Beside | null) => void
  readonly onRefused: (why: string) => void
  readonly onEnd: () => void
}

/** A card in hand. */
export interface DragSession {
  /** Puts it back where it was. */
  readonly cancel: () => void
}

/** How long (ms) a card takes to fly back where motion is not reduced. */
const FLIGHT = 160
/** Room (px) kept around a card in hand, and above it for its words: a finger hides what is below. */
const [MARGIN, ROOM_ABOVE] = [8, 56]

/** Takes a card in hand: its likeness follows the pointer, zones show what they would do with it, and the page scrolls at its edges. */
export function startDrag({ list, item, pointer, targetOf, onDrop, onRefused, onEnd }: DragStart): DragSession {
  const home = item.getBoundingClientRect()
  const likeness = likenessOf(item, home)
  const grabbed = { x: pointer.clientX - home.left, y: pointer.clientY - home.top }
  let at = { x: pointer.clientX, y: pointer.clientY }
  let over: Over | null = null

  const follow = (): void => {
    const x = Math.min(at.x - grabbed.x, window.innerWidth - home.width - MARGIN)
    const y = Math.max(at.y - grabbed.y, ROOM_ABOVE)
    likeness.ghost.style.transform = `translate(${Math.max(x, MARGIN)}px, ${y}px)`
    const under = document.elementFromPoint(at.x, at.y)
    const element = under?.closest<HTMLElement>('[data-zone]') ?? null
    const zone = element && list.contains(element) ? element.dataset['zone'] : undefined
    const row = zone === undefined ? null : (under?.closest<HTMLElement>('[data-card]') ?? null)
    const beside = row && row !== item ? besideOf(row, at.y) : null
    if (over && over.element === element && isSame(over.beside, beside)) return
    leaveTarget()
    over = element && zone !== undefined ? { element, zone, row, beside, target: targetOf(zone, beside) } : null
    if (over) over.element.dataset['drop'] = over.target.would
    if (over?.row && over.beside && over.target.would === 'order') over.row.dataset['beside'] = over.beside.side
    likeness.say(over?.target ?? null)
  }
  const leaveTarget = (): void => {
    if (!over) return
    over.element.dataset['drop'] = `may-${over.target.would}`
    if (over.row) delete over.row.dataset['beside']
  }
  const stopScrolling = scrollAtEdges(() => at.y, follow)

  const end = (): void => {
    stopScrolling()
    leaveTarget()
    for (const [type, listener] of LISTENERS) window.removeEventListener(type, listener as EventListener, true)
    for (const zone of zones) delete zone.dataset['drop']
    delete item.dataset['dragged']
    delete list.dataset['dragging']
    over = null
    onEnd()
  }
  const flyBack = (): void => {
    const { left, top } = item.isConnected ? item.getBoundingClientRect() : home
    likeness.leave({ left, top })
  }
  const cancel = (): void => {
    flyBack()
    end()
  }
  const move = (event: PointerEvent): void => {
    if (event.pointerId !== pointer.pointerId) return
    at = { x: event.clientX, y: event.clientY }
    follow()
  }
  const drop = (event: PointerEvent): void => {
    if (event.pointerId !== pointer.pointerId) return
    swallowClick()
    const landed = over
    const isTaken = landed?.target.would === 'move' || landed?.target.would === 'order'
    if (isTaken) likeness.leave(null)
    else flyBack()
    end()
    if (landed && isTaken) onDrop(landed.zone, landed.beside)
    if (landed?.target.would === 'refuse') onRefused(landed.target.words)
  }
  const key = (event: KeyboardEvent): void => {
    event.stopPropagation()
    event.preventDefault()
    if (event.key === 'Escape') cancel()
  }
  const LISTENERS = [
    ['pointermove', move],
    ['pointerup', drop],
    ['pointercancel', cancel],
    ['pointerdown', cancel],
    ['keydown', key],
    ['blur', (event: Event) => (event.target === window ? cancel() : undefined)],
  ] as const

  const zones = [...list.querySelectorAll<HTMLElement>('[data-zone]')]
  for (const zone of zones) zone.dataset['drop'] = `may-${targetOf(zone.dataset['zone'] ?? '', null).would}`
  item.dataset['dragged'] = ''
  list.dataset['dragging'] = ''
  getSelection()?.removeAllRanges()
  for (const [type, listener] of LISTENERS) window.addEventListener(type, listener as EventListener, true)
  follow()
  return { cancel }
}

/** What the card in hand is over. */
interface Over {
  readonly element: HTMLElement
  readonly zone: string
  readonly row: HTMLElement | null
  readonly beside: Beside | null
  readonly target: DropTarget
}

function besideOf(row: HTMLElement, y: number): Beside | null {
  const { card } = row.dataset
  const { top, height } = row.getBoundingClientRect()
  return card === undefined ? null : { card, side: y < top + height / 2 ? 'before' : 'after' }
}

function isSame(left: Beside | null, right: Beside | null): boolean {
  return left?.card === right?.card && left?.side === right?.side
}

/** What is seen of the card in hand, with the words of what would become of it. Neither is read out: the outcome is. */
function likenessOf(item: HTMLElement, { left, top, width }: DOMRect) {
  const ghost = document.createElement('div')
  const copy = item.cloneNode(true) as HTMLElement // reason: the copy of an HTML element is one
  const words = document.createElement('p')
  ghost.className = styles.ghost ?? ''
  ghost.setAttribute('aria-hidden', 'true')
  ghost.inert = true
  for (const element of [copy, ...copy.querySelectorAll('[id]')]) element.removeAttribute('id')
  delete copy.dataset['card']
  words.className = styles.words ?? ''
  ghost.style.width = `${width}px`
  ghost.style.transform = `translate(${left}px, ${top}px)`
  ghost.append(copy, words)
  document.body.append(ghost)
  return {
    ghost,
    say: (target: DropTarget | null): void => {
      ghost.dataset['would'] = target?.would ?? 'stay'
      words.textContent = target?.words ?? ''
    },
    /** Flies to where the card is, or goes at once (null). */
    leave: (to: { readonly left: number; readonly top: number } | null): void => {
      words.remove()
      if (!to || matchMedia('(prefers-reduced-motion: reduce)').matches) return ghost.remove()
      const flight = ghost.animate([{ transform: `translate(${to.left}px, ${to.top}px)` }], FLIGHT)
      flight.addEventListener('finish', () => ghost.remove())
      flight.addEventListener('cancel', () => ghost.remove())
    },
  }
}

/** Letting go of a card over a button does not press it. */
function swallowClick(): void {
  const swallow = (event: Event): void => {
    event.stopPropagation()
    event.preventDefault()
  }
  window.addEventListener('click', swallow, { capture: true, once: true })
  setTimeout(() => window.removeEventListener('click', swallow, { capture: true }), 0)
}
