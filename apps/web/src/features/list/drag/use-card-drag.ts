import { refusalOf } from '@tablee/documents'
import type { Card, Zone } from '@tablee/model'
import { KINDS, inLanguage } from '@tablee/model'
import type { ToastMessage } from '@tablee/ui'
import { useWords } from '@tablee/ui'
import type { RefObject } from 'react'
import { useEffect, useEffectEvent } from 'react'
import { useCycle } from '../../../cycle/cycle-context.ts'
import type { CardScope } from '../../card/card-scope.ts'
import { zoneName } from '../../card/zone-name.ts'
import type { DropTarget } from './drag-session.ts'
import type { CardDrags, DragOptions, DraggedCard } from './card-drags.ts'

export interface CardDragOptions {
  readonly list: RefObject<HTMLElement | null>
  readonly cards: readonly Card[]
  readonly zones: readonly Zone[]
  readonly scope: CardScope
  /** False until there are cards to drag. */
  readonly ready: boolean
  /** A card is in hand: nothing else should move until the hand is empty again. */
  readonly onHand: (isFull: boolean) => void
  readonly onMessage: (message: ToastMessage) => void
  readonly onMoved: (card: Card, zone: string) => void
}

/** Lets the cards of a list be dragged from zone to zone by whoever may write. */
export function useCardDrag(options: CardDragOptions): void {
  const { list, cards, zones, scope, ready, onHand, onMessage, onMoved } = options
  const { t, language } = useWords()
  const { me } = useCycle()
  const find = ({ card, from }: DraggedCard, to: string) => ({
    card: cards.find(({ id }) => id === card),
    from: zones.find(({ id }) => id === from),
    zone: zones.find(({ id }) => id === to),
  })
  const targetOf = useEffectEvent((dragged: DraggedCard, to: string): DropTarget => {
    const { card, zone } = find(dragged, to)
    if (!card || !zone) return { would: 'stay', words: '' }
    const title = zoneName(zone, language, scope.questions)
    if (dragged.from === to) return { would: 'stay', words: t('list.dropHome', { zone: title }) }
    const refusal = refusalOf(zone, card.kind, me.role)
    if (!refusal) return { would: 'move', words: t('list.dropIn', { zone: title }) }
    const kind = inLanguage(KINDS[card.kind].label, language).toLocaleLowerCase()
    return { would: 'refuse', words: t(`handling.refused.${refusal.code}`, { zone: title, kind }) }
  })
  const drop = useEffectEvent((dragged: DraggedCard, to: string): void => {
    const { card, from, zone } = find(dragged, to)
    if (!card || card.removed || !zone) return onMessage({ words: t('list.dropGone') })
    const moved = scope.gestures.moveCard(card, zone, undefined, from)
    if (moved.ok) onMoved(card, zoneName(zone, language, scope.questions))
    else onMessage({ words: t('list.moveRefused') })
  })

  const { writable } = scope
  useEffect(() => {
    const element = list.current
    if (!ready || !writable || !element) return undefined
    return onPresses(element, {
      targetOf: (dragged, zone) => targetOf(dragged, zone),
      onDrop: (dragged, zone) => drop(dragged, zone),
      onRefused: (words) => onMessage({ words }),
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
