import type { MoveRefusal } from '@tablee/documents'
import { refusalOf } from '@tablee/documents'
import type { Card, Language, Role, Zone } from '@tablee/model'
import { KINDS, inLanguage } from '@tablee/model'
import type { Translate } from '@tablee/words'
import type { CardScope } from '../../card/card-scope.ts'
import { zoneName } from '../../card/zone-name.ts'
import type { Beside, DropTarget } from './drag-session.ts'

/** A card in hand, and the zone that it was taken from; null beside the zones. */
export interface DraggedCard {
  readonly card: string
  readonly from: string | null
}

/** What a list shows at this moment, and to whom. */
export interface ListScene {
  readonly cards: readonly Card[]
  readonly zones: readonly Zone[]
  readonly scope: CardScope
  readonly role: Role
  readonly t: Translate
  readonly language: Language
  /** The cards that a zone shows, in their order. */
  readonly seenIn: (zone: string) => readonly Card[]
}

/** What became of a card that was let go: where it is now, in words, or why it stays. */
export interface Laid {
  readonly card: Card | null
  readonly words: string
}

/** What letting go of a card over a zone would do; over another card of its group, it would come beside it. */
export function targetIn(scene: ListScene, dragged: DraggedCard, to: string, beside: Beside | null): DropTarget {
  const { scope, language, t } = scene
  const { card, zone } = find(scene, dragged, to)
  if (!card || !zone) return { would: 'stay', words: '' }
  const title = zoneName(zone, language, scope.questions)
  if (dragged.from === to) {
    const isOrdered = beside !== null && orderOf(scene, card, to, beside) !== null
    return isOrdered
      ? { would: 'order', words: t('gather.putHere') }
      : { would: 'stay', words: t('list.dropHome', { zone: title }) }
  }
  const refusal = refusalOf(zone, card.kind, scene.role)
  return refusal
    ? { would: 'refuse', words: refusedWords(scene, card, title, refusal) }
    : { would: 'move', words: t('list.dropIn', { zone: title }) }
}

/** Lays a card down where it was let go. */
export function layIn(scene: ListScene, dragged: DraggedCard, to: string, beside: Beside | null): Laid {
  const { scope, language, t } = scene
  const { card, from, zone } = find(scene, dragged, to)
  if (!card || card.removed || !zone) return { card: null, words: t('list.dropGone') }
  if (dragged.from === to) {
    const order = beside && orderOf(scene, card, to, beside)
    if (!order) return { card: null, words: t('list.dropHome', { zone: zoneName(zone, language, scope.questions) }) }
    scope.gestures.putInOrder(order.inside, new Map([[card.id, order.index]]))
    const place = { place: order.index + 1, all: order.inside.length }
    return { card, words: t('gather.placed', { title: card.title || t('list.untitled'), ...place }) }
  }
  const moved = scope.gestures.moveCard(card, zone, undefined, from)
  if (!moved.ok) return { card: null, words: t('list.moveRefused') }
  return { card, words: t('list.moved', { zone: zoneName(zone, language, scope.questions) }) }
}

function find({ cards, zones }: ListScene, { card, from }: DraggedCard, to: string) {
  return {
    card: cards.find(({ id }) => id === card),
    from: zones.find(({ id }) => id === from),
    zone: zones.find(({ id }) => id === to),
  }
}

/** The cards of its group that are seen with `card`, and where it would come among them; null where it would not move. */
function orderOf({ seenIn }: ListScene, card: Card, zone: string, { card: other, side }: Beside) {
  const inside = card.group ? seenIn(zone).filter(({ group }) => group === card.group) : []
  const [from, at] = [card.id, other].map((id) => inside.findIndex((each) => each.id === id))
  if (from === undefined || at === undefined || from < 0 || at < 0) return null
  const before = side === 'before' ? at : at + 1
  const index = before > from ? before - 1 : before
  return index === from ? null : { inside, index }
}

function refusedWords({ t, language }: ListScene, card: Card, zone: string, { code }: MoveRefusal): string {
  const kind = inLanguage(KINDS[card.kind].label, language).toLocaleLowerCase()
  return t(`handling.refused.${code}`, { zone, kind })
}
