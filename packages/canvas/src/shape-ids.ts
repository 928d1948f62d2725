import type { LinkId } from '@tablee/model'
import type { TLShape, TLShapeId } from '@tldraw/tldraw'
import { createShapeId } from '@tldraw/tldraw'
import type { ShownBoard, ShownCard, ShownGroup } from './project-board.ts'
import { isCardGroupShape, isCardShape } from './shape-types.ts'

/** The id of the shape of a card that is drawn under `key`. */
export function cardShapeId(key: string): TLShapeId {
  return createShapeId(`card-${key}`)
}

/** The id of the shape of a group that is drawn under `key`. */
export function groupShapeId(key: string): TLShapeId {
  return createShapeId(`card-group-${key}`)
}

/** The id of the shape of a link. */
export function linkShapeId(link: LinkId): TLShapeId {
  return createShapeId(`link-${link}`)
}

/** The card that a shape draws, if it draws one that is still there. */
export function shownCardOf({ cards }: ShownBoard, shape: TLShape | undefined): ShownCard | undefined {
  return isCardShape(shape) ? cardsByShape(cards).get(shape.id) : undefined
}

/** The group that a shape draws, on the same condition. */
export function shownGroupOf({ groups }: ShownBoard, shape: TLShape | undefined): ShownGroup | undefined {
  return isCardGroupShape(shape) ? groupsByShape(groups).get(shape.id) : undefined
}

/** The cards that are drawn in each group, by its key. */
export function cardsByGroup({ cards }: ShownBoard): ReadonlyMap<string | null, readonly ShownCard[]> {
  return byGroup(cards)
}

const cardsByShape = oncePer(
  (cards: readonly ShownCard[]) => new Map(cards.map((card) => [cardShapeId(card.key), card])),
)
const groupsByShape = oncePer(
  (groups: readonly ShownGroup[]) => new Map(groups.map((group) => [groupShapeId(group.key), group])),
)
const byGroup = oncePer((cards: readonly ShownCard[]) => Map.groupBy(cards, ({ group }) => group))

/** What `read` makes of a list, made once for as long as it is that list: each of many shapes then costs one look. */
function oncePer<T, Made>(read: (list: readonly T[]) => Made): (list: readonly T[]) => Made {
  const made = new WeakMap<readonly T[], Made>()
  return (list) => {
    const known = made.get(list) ?? read(list)
    made.set(list, known)
    return known
  }
}
