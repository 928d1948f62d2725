import * as Y from 'yjs'
import type { Known, KnownStructs } from './known.ts'
import type { Container } from './containers.ts'
import { ListOrder } from './list-order.ts'
import type { Id, Struct } from './read-update.ts'
import { Refused, demand } from './refusal.ts'

/** Steps that the walks of one update may take together: some milliseconds. */
const MOST_STEPS = 2 ** 18

/** Steps that it costs to look at one item where another is placed. */
const PLACING = 8

/** A clock of a known struct. */
interface Point {
  readonly id: Id
  readonly known: Known
}

/**
 * Answers whether one item lies to the right of another. Between an origin and a right origin that does not, replicas
 * would place an item each in its own way (yjs issue 794).
 */
export class Reach {
  private readonly known: KnownStructs
  private readonly order: ListOrder
  private steps = 0

  constructor(known: KnownStructs) {
    this.known = known
    this.order = new ListOrder(known, (isPlacing) => this.step(isPlacing ? PLACING : 1))
  }

  /** An item that lies in `list`, after all that it builds on. */
  add(struct: Struct, list: Container): void {
    this.order.add(struct, list)
  }

  /** Refuses unless `right` lies to the right of `left`, both being in `list`. */
  check(left: Id, right: Id, list: Container): void {
    const [from, to] = [this.point(left), this.point(right)]
    if (from.known.struct === to.known.struct) return demand(left.clock < right.clock, 'malformed')
    // what people type lies between two neighbours, of which one was written beside the other
    if (isWithin(to, rightOriginOf(from)) || isWithin(from, originOf(to), true)) return
    demand(this.isBetween(from, to) || this.isBetweenOncePlaced(from, to, list), 'malformed')
  }

  /**
   * An item lies left of its right origin and right of its origin. Of what one client wrote, one of two items is reached
   * from the other in that way, or both lead to a third that lies between them.
   */
  private isBetween(from: Point, to: Point): boolean {
    const after = this.chain(from, rightOriginOf)
    const before = this.chain(to, originOf)
    const met = new Map(after.map((point) => [point.known.struct, point.id.clock]))
    for (const { known, id } of before) {
      const clock = met.get(known.struct)
      if (clock !== undefined && clock <= id.clock) return true
    }
    const [start, end] = [after.at(-1), before.at(-1)]
    return start !== undefined && end !== undefined && this.isRightOf(end, start)
  }

  /** What is new may lie on either side of what others wrote there too: Yjs tells by where it places each. */
  private isBetweenOncePlaced(from: Point, to: Point, list: Container): boolean {
    return (from.known.isNew || to.known.isNew) && this.order.isRightOf(to.id, from.id, list)
  }

  /** What `next` leads to from `point`, up to the first item that the document has. */
  private chain(point: Point, next: (point: Point) => Id | null): readonly Point[] {
    const chain = [point]
    for (let at = point; at.known.isNew;) {
      this.step()
      const id = next(at)
      if (id === null) break
      at = this.point(id)
      chain.push(at)
    }
    return chain
  }

  /** Of two items of the document; walks both ways at once, so that what is near is found soon. */
  private isRightOf(right: Point, left: Point): boolean {
    const [item, from] = [right.known.struct, left.known.struct]
    if (!(item instanceof Y.Item) || !(from instanceof Y.Item)) return false
    let [next, back] = [from.right, from.left]
    while (next !== null) {
      if (next === item) return true
      if (back === item) return false
      this.step()
      next = next.right
      back = back?.left ?? null
    }
    return false
  }

  private point(id: Id): Point {
    return { id, known: this.known.at(id) }
  }

  private step(cost = 1): void {
    this.steps += cost
    if (this.steps > MOST_STEPS) throw new Refused('malformed')
  }
}

function originOf({ known: { struct } }: Point): Id | null {
  return 'origin' in struct ? struct.origin : null
}

function rightOriginOf({ known: { struct } }: Point): Id | null {
  return 'rightOrigin' in struct ? struct.rightOrigin : null
}

/** Whether `id` is of the struct that `point` is of, and no later than it; or, if `orLater`, no earlier. */
function isWithin({ id: { clock }, known: { struct } }: Point, id: Id | null, orLater = false): boolean {
  if (id === null || struct.id.client !== id.client) return false
  if (id.clock < struct.id.clock || id.clock >= struct.id.clock + struct.length) return false
  return orLater ? id.clock >= clock : id.clock <= clock
}
