import { createDecoder, readAny, readVarUint } from 'lib0/decoding'
import * as Y from 'yjs'
import type { Bounds } from '../bounds.ts'
import type { DocumentRules } from '../ports.ts'
import type { Container, Seat } from './containers.ts'
import { Containers, checkFit } from './containers.ts'
import { checkDeletion, checkStruct } from './check-bounds.ts'
import { KnownStructs } from './known.ts'
import { orderStructs, statesOf } from './order-structs.ts'
import { Reach } from './reach.ts'
import type { Id, Struct, Update } from './read-update.ts'
import { demand } from './refusal.ts'
import { storedStructs } from './stored-structs.ts'

/** What an update is checked against. */
export interface Ground {
  readonly doc: Y.Doc
  readonly rules: DocumentRules
  /** Most containers from the root to a value. */
  readonly depth: number
  readonly bounds?: Bounds | null
}

/**
 * Refuses an update, none of whose structs `doc` has, that could not be integrated whole, or that breaks `rules`: an
 * unknown root or one of another type, neighbours that are none, a sealed key deleted or replaced, content that has no
 * place in its container or must not lie behind its key, more than `depth` containers, what lies beyond `bounds`.
 */
export function checkUpdate(ground: Ground, update: Update): void {
  new Check(ground).run(update)
}

class Check {
  private readonly doc: Y.Doc
  private readonly rules: DocumentRules
  private readonly depth: number
  private readonly bounds: Bounds | null
  private readonly containers: Containers
  private readonly known: KnownStructs
  private readonly reach: Reach
  /** Sealed keys that the update adds. */
  private readonly sealedNow = new Set<string>()
  /** What the update puts something after, behind the same key. */
  private readonly followed = new Set<string>()

  constructor({ doc, rules, depth, bounds = null }: Ground) {
    this.doc = doc
    this.rules = rules
    this.depth = depth
    this.bounds = bounds
    this.containers = new Containers(doc, rules)
    this.known = new KnownStructs(doc, this.containers)
    this.reach = new Reach(this.known)
  }

  run(update: Update): void {
    const gone: { readonly seat: NonNullable<Seat>; readonly last: Id }[] = []
    for (const struct of orderStructs(update, statesOf(this.doc))) {
      const seat = this.seatOf(struct)
      if (seat) {
        this.checkSeat(seat.container, seat.key, struct)
        this.checkValue(seat.container, seat.key, struct, update.bytes)
        if (this.bounds && struct.content !== 'deleted')
          checkStruct(this.bounds, this.doc, seat, struct, () => valuesOf(struct, update.bytes))
        if (this.bounds && struct.content === 'deleted') gone.push({ seat, last: lastOf(struct) })
        if (this.bounds && seat.key !== null && struct.origin) this.followed.add(nameOf(struct.origin))
      }
      this.known.add(struct, seat)
      if (seat?.key === null) this.reach.add(struct, seat.container)
    }
    for (const { seat, last } of gone) this.checkBounds(seat, last)
    if (this.rules.sealed.length > 0 || this.bounds) this.checkDeletions(update)
  }

  /** Of a deletion, up to `last`. */
  private checkBounds(seat: NonNullable<Seat>, last: Id): void {
    if (this.bounds) checkDeletion(this.bounds, this.doc, seat, this.followed.has(nameOf(last)))
  }

  private seatOf(struct: Struct): Seat {
    if (struct.content === 'collected') return null
    const { parent, key, origin, rightOrigin } = struct
    if (typeof parent === 'string') return { container: this.containers.root(parent), key }
    if (parent) {
      const container = this.known.containerAt(parent)
      return container && { container, key }
    }
    const left = origin && this.known.at(origin).seat
    const right = rightOrigin && this.known.at(rightOrigin).seat
    if (origin && rightOrigin) demand(left?.container === right?.container && left?.key === right?.key, 'malformed')
    const seat = origin ? left : right
    if (seat && origin && rightOrigin) this.reach.check(origin, rightOrigin, seat.container)
    return seat
  }

  private checkSeat(container: Container, key: string | null, struct: Struct): void {
    demand(container.depth <= this.depth, 'depth')
    checkFit(container, key, struct)
    demand(key === null ? !struct.keyed : struct.rightOrigin === null, 'malformed')
    if (!this.isSealed(container, key)) return
    const sealed = JSON.stringify([container.root, key])
    const exists = this.doc.share.get(container.root)?._map.has(key) === true || this.sealedNow.has(sealed)
    demand(!exists && struct.content !== 'deleted', 'sealed')
    this.sealedNow.add(sealed)
  }

  private checkValue({ depth, root }: Container, key: string | null, struct: Struct, bytes: Uint8Array): void {
    const values = depth === 1 && key !== null && this.rules.values?.[root]
    const fits = values && Object.hasOwn(values, key) ? values[key] : undefined
    // what is deleted holds nothing
    if (!fits || struct.content === 'deleted') return
    demand(struct.content === 'any' && valuesOf(struct, bytes).every(fits), 'content')
  }

  private checkDeletions({ deletions }: Update): void {
    const roots: unknown[] = this.rules.sealed.map((root) => this.doc.share.get(root))
    for (const { client, ranges } of deletions) {
      const state = Y.getState(this.doc.store, client)
      for (const { clock, length } of ranges) {
        for (const struct of storedStructs(this.doc, client, clock, clock + length)) {
          const isSealed = struct instanceof Y.Item && struct.parentSub !== null && roots.includes(struct.parent)
          demand(!isSealed || struct.deleted, 'sealed')
          if (this.bounds && struct instanceof Y.Item && !struct.deleted)
            this.checkBounds(this.known.seatOf(struct), struct.lastId)
        }
        if (clock + length <= state) continue
        for (const { seat, struct } of this.known.added(client, clock, clock + length)) {
          if (seat === null) continue
          demand(!this.isSealed(seat.container, seat.key), 'sealed')
          this.checkBounds(seat, lastOf(struct))
        }
      }
    }
  }

  private isSealed({ depth, root }: Container, key: string | null): key is string {
    return depth === 1 && key !== null && this.rules.sealed.includes(root)
  }
}

function lastOf({ id, length }: Struct): Id {
  return { client: id.client, clock: id.clock + length - 1 }
}

function nameOf({ client, clock }: Id): string {
  return `${client} ${clock}`
}

/** The values that a struct holds, which was read and found to be plain JSON. */
function valuesOf({ contentFrom, to }: Struct, bytes: Uint8Array): readonly unknown[] {
  const decoder = createDecoder(bytes.subarray(contentFrom, to))
  return Array.from({ length: readVarUint(decoder) }, (): unknown => readAny(decoder))
}
