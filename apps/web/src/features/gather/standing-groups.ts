import type { Card, CardGroup, GroupColor } from '@tablee/model'
import { GroupColor as Colors, standingCards } from '@tablee/model'

/** The groups that have cards, in their order. */
export function standingGroups(groups: readonly CardGroup[], cards: readonly Card[]): readonly CardGroup[] {
  const used = new Set(standingCards(cards).map(({ group }) => group))
  return groups.filter(({ id }) => used.has(id))
}

/** The colour that fewest of `groups` have: what a new one is proposed. */
export function nextColor(groups: readonly CardGroup[]): GroupColor {
  const count = (color: GroupColor): number => groups.filter((group) => group.color === color).length
  return Colors.options.reduce((best, color) => (count(color) < count(best) ? color : best))
}

/** The order that `group` takes when it goes one place up or down among `groups`; null where it is at that end. */
export function orderBeside(groups: readonly CardGroup[], group: CardGroup, step: -1 | 1): number | null {
  const index = groups.findIndex(({ id }) => id === group.id)
  const passed = index < 0 ? undefined : groups[index + step]
  if (!passed) return null
  const beyond = groups[index + 2 * step]
  return beyond ? (passed.order + beyond.order) / 2 : passed.order + step
}
