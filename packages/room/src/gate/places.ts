import * as Y from 'yjs'
import { lastBefore } from './last-before.ts'
import { Refused } from './refusal.ts'

/** Where an item lies: under which root, behind which key of its container, how many containers deep. Null: collected. */
export type Place = { readonly root: string; readonly key: string | null; readonly depth: number } | null

interface Known {
  readonly struct: Y.Item | Y.GC
  readonly place: Place
}

/** The places of a document's items and, as they are added in order, of an update's. */
export interface Places {
  /** The place of a new item whose dependencies were all added before. */
  add(struct: Y.Item | Y.GC): Place
  /** The items of an update that lie within a range of clocks. */
  added(client: number, from: number, to: number): readonly Known[]
}

/** Finds places over `doc` and the structs of one update. */
export function findPlaces(doc: Y.Doc): Places {
  const sections = new Map<number, Known[]>()

  function find(id: Y.ID): Known {
    if (id.clock < Y.getState(doc.store, id.client)) {
      const struct = Y.getItem(doc.store, id) as Y.Item | Y.GC // reason: typed as Item, though it gives what was collected too
      return { struct, place: struct instanceof Y.Item ? storedPlace(struct) : null }
    }
    const section = sections.get(id.client) ?? []
    const known = section[lastBefore(section, id.clock, clockOf)]
    if (!known) throw new Refused('gap')
    return known
  }

  function placeOf(item: Y.Item): Place {
    const { parent } = item
    if (typeof parent === 'string') return { root: parent, key: item.parentSub, depth: 1 }
    if (parent instanceof Y.ID) return placeInside(find(parent), item.parentSub)
    const neighbours = [item.origin, item.rightOrigin].filter((id) => id !== null).map(find)
    const [first] = neighbours
    if (!first) throw new Refused('malformed')
    return neighbours.some(({ place }) => place === null) ? null : first.place
  }

  return {
    add: (struct) => {
      const place = struct instanceof Y.Item ? placeOf(struct) : null
      const section = sections.get(struct.id.client)
      if (section) section.push({ struct, place })
      else sections.set(struct.id.client, [{ struct, place }])
      return place
    },
    added: (client, from, to) => {
      const section = sections.get(client) ?? []
      return section.slice(Math.max(0, lastBefore(section, from, clockOf)), lastBefore(section, to - 1, clockOf) + 1)
    },
  }
}

const clockOf = ({ struct }: Known): number => struct.id.clock

function placeInside({ struct, place }: Known, key: string | null): Place {
  if (place === null || !(struct instanceof Y.Item) || struct.content instanceof Y.ContentDeleted) return null
  if (!(struct.content instanceof Y.ContentType)) throw new Refused('malformed')
  return { root: place.root, key, depth: place.depth + 1 }
}

function storedPlace(item: Y.Item): Place {
  let depth = 1
  let container = containerOf(item)
  while (container._item) {
    depth += 1
    container = containerOf(container._item)
  }
  return { root: Y.findRootTypeKey(container), key: item.parentSub, depth }
}

/** The type that holds an integrated item. */
function containerOf(item: Y.Item): Y.AbstractType<unknown> {
  if (!(item.parent instanceof Y.AbstractType)) throw new Refused('gap')
  return item.parent
}
