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
  return isCardShape(shape) ? cards.find(({ key }) => cardShapeId(key) === shape.id) : undefined
}

/** The group that a shape draws, on the same condition. */
export function shownGroupOf({ groups }: ShownBoard, shape: TLShape | undefined): ShownGroup | undefined {
  return isCardGroupShape(shape) ? groups.find(({ key }) => groupShapeId(key) === shape.id) : undefined
}
