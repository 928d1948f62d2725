import type { PageBox } from './page-box.ts'
import { contains, middleOf } from './page-box.ts'
import type { Neighbour } from './presence.ts'

/** Where the others look. */
export interface GroupView {
  readonly view: PageBox
  /** How many people see the middle of it. */
  readonly size: number
  /** Whether someone of the facilitation is among them. */
  readonly led: boolean
}

/**
 * The view of someone around whom most of the others look; of several such, that of someone of the facilitation.
 * Null where nobody else looks at the board.
 */
export function groupView(neighbours: readonly Neighbour[]): GroupView | null {
  const looking = neighbours.flatMap(({ view, participant, role }) => (view ? [{ view, participant, role }] : []))
  let best: (GroupView & { readonly hosted: boolean }) | null = null
  for (const { view, role } of looking) {
    const there = looking.filter(
      (other) => contains(other.view, middleOf(view)) && contains(view, middleOf(other.view)),
    )
    const size = new Set(there.map(({ participant }) => participant)).size
    const led = there.some((other) => other.role === 'facilitation')
    const hosted = role === 'facilitation'
    if (!best || size > best.size || (size === best.size && hosted && !best.hosted)) best = { view, size, led, hosted }
  }
  return best && { view: best.view, size: best.size, led: best.led }
}

/** Whether who sees `mine` has lost the others from sight: neither sees the middle of what the other does. */
export function isFarFrom(mine: PageBox, theirs: PageBox): boolean {
  return !contains(mine, middleOf(theirs)) && !contains(theirs, middleOf(mine))
}
