import * as Y from 'yjs'
import type { Container } from './containers.ts'
import type { Known, KnownStructs } from './known.ts'
import { lastBefore } from './last-before.ts'
import type { Id, Struct } from './read-update.ts'

/** Clocks of one struct that lie in a row in their list. */
interface Piece extends Id {
  length: number
  readonly origin: Id | null
  readonly rightOrigin: Id | null
  /** The item of the document that it is of, null when it is new. */
  readonly item: Y.Item | null
  /** What follows in the list; undefined: what follows its item in the document. */
  right: Piece | null | undefined
}

/**
 * The lists of the document as they will be with the items of one update among the others, in the places that Yjs will
 * give them (`Item.integrate`). Nothing of a list is looked at before somebody asks for its order.
 */
export class ListOrder {
  private readonly known: KnownStructs
  private readonly step: (isPlacing: boolean) => void
  private readonly heads = new Map<Container, Piece | null>()
  private readonly waiting = new Map<Container, Struct[]>()
  private readonly pieces = new Map<Known['struct'], Piece[]>()

  /** `step` is called for each item that is looked at, to find a place or to go on. */
  constructor(known: KnownStructs, step: (isPlacing: boolean) => void) {
    this.known = known
    this.step = step
  }

  /** Adds an item to a list, after all that it builds on. */
  add(struct: Struct, list: Container): void {
    const waiting = this.waiting.get(list)
    if (waiting) waiting.push(struct)
    else this.waiting.set(list, [struct])
  }

  /** Whether one clock of `list` lies to the right of another. */
  isRightOf(right: Id, left: Id, list: Container): boolean {
    for (const struct of this.waiting.get(list) ?? []) this.place(struct, list)
    this.waiting.delete(list)
    const end = this.from(right)
    let piece = this.next(this.upTo(left))
    while (piece !== null && piece !== end) {
      this.step(false)
      piece = this.next(piece)
    }
    return piece !== null
  }

  /** As Yjs does: after those at the same origin of lesser clients, and what was written beside them. */
  private place(struct: Struct, list: Container): void {
    const { id, length, origin, rightOrigin } = struct
    const { client, clock } = id
    let left = origin && this.upTo(origin)
    const right = rightOrigin && this.from(rightOrigin)
    const passed = new Set<Piece>()
    const conflicting = new Set<Piece>()
    for (let at = this.after(left, list); at !== null && at !== right; at = this.next(at)) {
      this.step(true)
      passed.add(at)
      conflicting.add(at)
      if (isSame(at.origin, origin)) {
        if (at.client < client) {
          left = at
          conflicting.clear()
        } else if (isSame(at.rightOrigin, rightOrigin)) break
      } else {
        const beside = at.origin && this.holding(at.origin)
        if (!beside || !passed.has(beside)) break
        if (!conflicting.has(beside)) {
          left = at
          conflicting.clear()
        }
      }
    }
    const piece = { client, clock, length, origin, rightOrigin, item: null, right: this.after(left, list) }
    this.pieces.set(struct, [piece])
    if (left) left.right = piece
    else this.heads.set(list, piece)
  }

  private after(left: Piece | null, list: Container): Piece | null {
    if (left) return this.next(left)
    const known = this.heads.get(list)
    if (known !== undefined) return known
    const start = list.type?._start ?? null
    const head = start && (this.piecesOf(start)[0] as Piece)
    this.heads.set(list, head)
    return head
  }

  private next(piece: Piece): Piece | null {
    if (piece.right === undefined) {
      const item = piece.item?.right ?? null
      piece.right = item && (this.piecesOf(item)[0] as Piece)
    }
    return piece.right
  }

  /** The piece that ends with `id`. */
  private upTo(id: Id): Piece {
    const piece = this.holding(id)
    if (id.clock < piece.clock + piece.length - 1) this.split(piece, id.clock + 1)
    return piece
  }

  /** The piece that begins with `id`. */
  private from(id: Id): Piece {
    const piece = this.holding(id)
    return id.clock > piece.clock ? this.split(piece, id.clock) : piece
  }

  private holding(id: Id): Piece {
    const { struct } = this.known.at(id)
    const pieces = this.piecesOf(struct)
    return pieces[lastBefore(pieces, id.clock, clockOf)] as Piece
  }

  private piecesOf(struct: Known['struct']): Piece[] {
    const known = this.pieces.get(struct)
    if (known) return known
    const { id, length } = struct
    const item = struct instanceof Y.Item ? struct : null
    const origin = item?.origin ?? null
    const rightOrigin = item?.rightOrigin ?? null
    const pieces: Piece[] = [
      { client: id.client, clock: id.clock, length, origin, rightOrigin, item, right: undefined },
    ]
    this.pieces.set(struct, pieces)
    return pieces
  }

  /** Cuts `piece` before `clock`, and gives what begins there. */
  private split(piece: Piece, clock: number): Piece {
    const { client, rightOrigin, item, right } = piece
    const length = piece.clock + piece.length - clock
    const rest: Piece = { client, clock, length, origin: { client, clock: clock - 1 }, rightOrigin, item, right }
    const { struct } = this.known.at(rest)
    const pieces = this.piecesOf(struct)
    pieces.splice(lastBefore(pieces, clock, clockOf) + 1, 0, rest)
    piece.length -= length
    piece.right = rest
    return rest
  }
}

const clockOf = ({ clock }: Piece): number => clock

function isSame(one: Id | null, other: Id | null): boolean {
  return one === other || (one !== null && other !== null && one.client === other.client && one.clock === other.clock)
}
