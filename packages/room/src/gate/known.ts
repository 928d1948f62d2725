import * as Y from 'yjs'
import { lastBefore } from './last-before.ts'
import type { Container, Containers, Seat } from './containers.ts'
import { inside, kindOf } from './containers.ts'
import type { Id, Struct } from './read-update.ts'
import { Refused, demand } from './refusal.ts'

/** A struct that something may build on: of the document, or of the update that is judged. */
export type Known = Stored | Added

export interface Stored {
  readonly isNew: false
  readonly struct: Y.Item | Y.GC
  readonly seat: Seat
}

export interface Added {
  readonly isNew: true
  readonly struct: Struct
  readonly seat: Seat
  /** The container that it is. */
  readonly container: Container | null
}

/** The structs that `doc` has, and those of one update as they are added in order. */
export class KnownStructs {
  readonly doc: Y.Doc
  private readonly containers: Containers
  private readonly sections = new Map<number, Added[]>()

  constructor(doc: Y.Doc, containers: Containers) {
    this.doc = doc
    this.containers = containers
  }

  /** The struct that holds `id`; refuses a gap where there is none. */
  at(id: Id): Known {
    if (id.clock < Y.getState(this.doc.store, id.client)) {
      const { client, clock } = id
      const struct = Y.getItem(this.doc.store, Y.createID(client, clock)) as Y.Item | Y.GC // reason: typed as Item, though it gives what was collected too
      return { isNew: false, struct, seat: struct instanceof Y.Item ? this.seatOf(struct) : null }
    }
    const section = this.sections.get(id.client) ?? []
    const added = section[lastBefore(section, id.clock, clockOf)]
    demand(added !== undefined, 'gap')
    return added
  }

  /** Adds a struct whose dependencies were all added before. */
  add(struct: Struct, seat: Seat): void {
    const container = seat && struct.type ? inside(seat.container, kindOf(struct.type), seat.key) : null
    const added: Added = { isNew: true, struct, seat, container }
    const section = this.sections.get(struct.id.client)
    if (section) section.push(added)
    else this.sections.set(struct.id.client, [added])
  }

  /** The added structs that lie within a range of clocks. */
  added(client: number, from: number, to: number): readonly Added[] {
    const section = this.sections.get(client) ?? []
    return section.slice(Math.max(0, lastBefore(section, from, clockOf)), lastBefore(section, to - 1, clockOf) + 1)
  }

  /** The container that the item `id` is, null when it was collected; refuses what is none. */
  containerAt(id: Id): Container | null {
    const known = this.at(id)
    if (known.seat === null || isGone(known)) return null
    if (known.isNew) {
      demand(known.container !== null, 'malformed')
      return known.container
    }
    const content = known.struct instanceof Y.Item ? known.struct.content : null
    if (!(content instanceof Y.ContentType)) throw new Refused('malformed')
    return this.containers.ofType(content.type as Y.AbstractType<unknown>) // reason: typed as any in yjs
  }

  /** Where an item of the document lies. */
  seatOf(item: Y.Item): NonNullable<Seat> {
    return { container: this.containers.of(item), key: item.parentSub }
  }
}

function isGone(known: Known): boolean {
  if (known.isNew) return known.struct.content === 'deleted'
  return known.struct instanceof Y.Item && known.struct.content instanceof Y.ContentDeleted
}

const clockOf = ({ struct }: Added): number => struct.id.clock
