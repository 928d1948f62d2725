import * as Y from 'yjs'
import type { Known, KnownStructs } from './known.ts'
import type { Landing } from './landing.ts'
import { landingOf } from './landing.ts'
import type { Id } from './read-update.ts'
import { Refused, demand } from './refusal.ts'

/** Steps that the walks of one update may take together: a few milliseconds. */
const MOST_STEPS = 2 ** 18

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
  private steps = 0

  constructor(known: KnownStructs) {
    this.known = known
  }

  /** Refuses unless `right` lies to the right of `left`, both being in one list. */
  check(left: Id, right: Id): void {
    const [from, to] = [this.point(left), this.point(right)]
    if (from.known.struct === to.known.struct) return demand(left.clock < right.clock, 'malformed')
    // what people type lies between two neighbours, of which one was written beside the other
    if (isWithin(to, rightOriginOf(from)) || isWithin(from, originOf(to), true)) return
    demand(this.isBetween(from, to) || this.isBetweenOnceLanded(from, to), 'malformed')
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

  /** What is new may lie on either side of what others wrote there too: Yjs tells by where it lands. */
  private isBetweenOnceLanded(from: Point, to: Point): boolean {
    if (!from.known.isNew && !to.known.isNew) return false
    if (!to.known.isNew) {
      const landing = this.landing(from)
      return landing === null || this.isAfter(to, landing)
    }
    const end = this.landing(to)
    if (end === null) return false
    if (!from.known.isNew) return !this.isAfter(from, end)
    const landing = this.landing(from)
    return landing === null || this.isAfter(this.point({ client: end.item.id.client, clock: end.clock }), landing)
  }

  /** Whether a point of the document lies to the right of where something lands. */
  private isAfter(point: Point, { item, clock }: Landing): boolean {
    if (point.known.struct === item) return point.id.clock > clock
    return this.isRightOf(point, { id: item.id, known: { isNew: false, struct: item, seat: null } })
  }

  /** After which item of the document `point`, which is new, will lie; null: at the beginning. */
  private landing(point: Point): Landing | null {
    this.step()
    const origin = originOf(point)
    const left = origin && this.point(origin)
    if (left?.known.isNew) return this.landing(left)
    const item = left?.known.struct instanceof Y.Item ? left.known.struct : null
    const isCut = item !== null && origin !== null && origin.clock < item.id.clock + item.length - 1
    const first = item === null ? (point.known.seat?.container.type?._start ?? null) : isCut ? item : item.right
    const end = this.endOfLanding(point)
    if (end === 'beginning') return null
    if (item && origin && end && end.item === item && end.clock <= origin.clock) return { item, clock: origin.clock }
    const arrival = {
      client: point.known.struct.id.client,
      origin,
      rightOrigin: rightOriginOf(point),
      left: item,
      first,
      until: end?.item ?? null,
      includesUntil: end !== null && end.clock >= end.item.id.clock,
    }
    return landingOf(this.known.doc, arrival, () => this.step())
  }

  /** The last clock before the right origin of a new point, where that item holds any; null at the end of the list. */
  private endOfLanding(point: Point): Landing | 'beginning' | null {
    const id = rightOriginOf(point)
    if (id === null) return null
    const right = this.point(id)
    if (right.known.isNew) return this.landing(right) ?? 'beginning'
    return right.known.struct instanceof Y.Item ? { item: right.known.struct, clock: id.clock - 1 } : null
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

  private step(): void {
    this.steps += 1
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
