import type { Gestures } from '@tablee/documents'
import type { Role } from '@tablee/model'
import type { Store } from '@tablee/std'
import type { TLShape } from '@tldraw/tldraw'
import type { DropTarget } from './board-scene.ts'
import type { DropRefusal, Landing } from './drop-cards.ts'
import { dropCards, dropGroup, targetAt } from './drop-cards.ts'
import type { MoveListener } from './follow-moves.ts'
import { middleOf } from './page-box.ts'
import type { ShownBoard } from './project-board.ts'
import { groupShapeId, shownCardOf, shownGroupOf } from './shape-ids.ts'

interface LayDownOptions {
  readonly shown: Store<ShownBoard>
  readonly gestures: Gestures
  readonly role: Role
  /** Told over which zone a card is being dragged. */
  readonly target: { readonly set: (target: DropTarget | null) => void }
  readonly onRefused: (refusal: DropRefusal) => void
  /** Told what now belongs elsewhere. */
  readonly onLanded: (landings: readonly Landing[]) => void
  /** Draws what now lies elsewhere, or goes back. */
  readonly draw: () => void
}

/** Says where a card would be taken while it is dragged, and lays what is let go down as one gesture. */
export function createLayDown({
  shown,
  gestures,
  role,
  target,
  onRefused,
  onLanded,
  draw,
}: LayDownOptions): MoveListener {
  const targetOf = (shape: TLShape): DropTarget | null => {
    const card = shownCardOf(shown.get(), shape)
    if (!card) return null
    const found = targetAt({ shown: shown.get(), role }, card, middleOf({ ...card, x: shape.x, y: shape.y }))
    if (!found || (found.zone.zone === card.zone && !found.group)) return null
    const group = found.group && found.accepted ? groupShapeId(found.group.key) : null
    return { zone: found.zone.zone.id, accepted: found.accepted, group }
  }
  return {
    dragging: (lead) => target.set(targetOf(lead)),
    dropped: (shapes) => {
      target.set(null)
      const dropping = { shown: shown.get(), gestures, role }
      const groups = shapes.flatMap((shape) => {
        const group = shownGroupOf(dropping.shown, shape)
        return group ? [{ shape, group }] : []
      })
      const carried = new Set(groups.map(({ group }) => group.key))
      const cards = shapes.flatMap((shape) => {
        const card = shownCardOf(dropping.shown, shape)
        return card && !carried.has(card.group ?? '') ? [{ card, corner: shape }] : []
      })
      const drops = gestures.together(() => [
        ...groups.map(({ shape, group }) => dropGroup(group, shape, dropping)),
        ...dropCards(cards, dropping),
      ])
      for (const drop of drops) if (!drop.ok) onRefused(drop.error)
      const landings = drops.flatMap((drop) => (drop.ok && drop.value ? [drop.value] : []))
      if (landings.length > 0) onLanded(landings)
      draw()
    },
  }
}
