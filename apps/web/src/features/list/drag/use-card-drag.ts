import type { Card, Zone } from '@tablee/model'
import type { ToastMessage } from '@tablee/ui'
import { useWords } from '@tablee/ui'
import type { RefObject } from 'react'
import { useEffect, useEffectEvent } from 'react'
import { useCycle } from '../../../cycle/cycle-context.ts'
import type { CardScope } from '../../card/card-scope.ts'
import type { CardDrags, DragOptions } from './card-drags.ts'
import type { ListScene } from './lay-in-list.ts'

export interface CardDragOptions {
  readonly list: RefObject<HTMLElement | null>
  readonly cards: readonly Card[]
  readonly zones: readonly Zone[]
  readonly scope: CardScope
  /** The cards that a zone shows, in their order. */
  readonly seenIn: (zone: string) => readonly Card[]
  /** False until there are cards to drag. */
  readonly ready: boolean
  /** A card is in hand: nothing else should move until the hand is empty again. */
  readonly onHand: (isFull: boolean) => void
  readonly onMessage: (message: ToastMessage) => void
  /** A card lies elsewhere now; the same in words. */
  readonly onLaid: (card: Card, words: string) => void
}

/** Lets the cards of a list be dragged from zone to zone, and within their group, by whoever may write. */
export function useCardDrag(options: CardDragOptions): void {
  const { list, cards, zones, scope, seenIn, ready, onHand, onMessage, onLaid } = options
  const { t, language } = useWords()
  const { me } = useCycle()
  const scene = useEffectEvent((): ListScene => ({ cards, zones, scope, role: me.role, t, language, seenIn }))
  const laid = useEffectEvent((card: Card, words: string): void => onLaid(card, words))

  const { writable } = scope
  useEffect(() => {
    const element = list.current
    if (!ready || !writable || !element) return undefined
    return onPresses(element, {
      scene: () => scene(),
      onLaid: ({ card, words }) => (card ? laid(card, words) : onMessage({ words })),
      onLift: () => onHand(true),
      onEnd: () => onHand(false),
    })
  }, [ready, writable, list, onHand, onMessage])
}

/** Fetches what drags cards when one of them is first pressed, and has that press count. Returns what stops it. */
function onPresses(list: HTMLElement, options: DragOptions): () => void {
  let drags: CardDrags | null = null
  let isWanted = true
  const fetch = async (first: PointerEvent): Promise<void> => {
    let isDown = true
    window.addEventListener('pointerup', () => (isDown = false), { once: true })
    const code = await import('./card-drags.ts').catch(() => null)
    // without it, « Déplacer vers… » moves cards still; the next press asks for it again
    if (!code || !isWanted) return
    drags ??= code.createCardDrags(list, options)
    if (isDown) drags.press(first)
  }
  const press = (event: PointerEvent): void => {
    if (drags) drags.press(event)
    else if (event.target instanceof Element && event.target.closest('[data-card]')) void fetch(event)
  }
  // the browser must know before a touch begins that it may be kept from scrolling
  const hold = (event: Event): void => {
    if (drags?.isFull() && event.cancelable) event.preventDefault()
  }
  list.addEventListener('pointerdown', press)
  list.addEventListener('touchmove', hold, { passive: false })
  list.addEventListener('contextmenu', hold)
  return () => {
    isWanted = false
    drags?.stop()
    list.removeEventListener('pointerdown', press)
    list.removeEventListener('touchmove', hold)
    list.removeEventListener('contextmenu', hold)
  }
}
