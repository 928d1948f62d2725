import * as Y from 'yjs'
import type { DocumentRules } from '../ports.ts'
import { FORBIDDEN_KEY, checkContent } from './check-content.ts'
import type { DecodedUpdate } from './decode-update.ts'
import type { OrderedUpdate } from './order-structs.ts'
import { orderStructs } from './order-structs.ts'
import type { Place, Places } from './places.ts'
import { findPlaces } from './places.ts'
import { demand } from './refusal.ts'
import { storedStructs } from './stored-structs.ts'

/**
 * Refuses an update that could not be integrated whole into `doc`, or that breaks `rules`: an unknown root or
 * one of another type, a sealed key deleted or replaced, a forbidden content, more than `depth` containers.
 */
export function checkUpdate(doc: Y.Doc, rules: DocumentRules, depth: number, update: DecodedUpdate): void {
  const ordered = orderStructs(doc, update)
  const places = findPlaces(doc)
  const sealedNow = new Set<string>()
  for (const struct of ordered.fresh) {
    const place = places.add(struct)
    if (!(struct instanceof Y.Item)) continue
    checkContent(struct.content, depth)
    if (place) checkPlace(doc, rules, depth, place, struct, sealedNow)
  }
  checkDeletions(doc, rules, update, ordered, places)
}

function checkPlace(
  doc: Y.Doc,
  rules: DocumentRules,
  depth: number,
  place: NonNullable<Place>,
  item: Y.Item,
  sealedNow: Set<string>,
): void {
  const type = Object.hasOwn(rules.roots, place.root) ? rules.roots[place.root] : undefined
  demand(type !== undefined, 'root')
  demand(place.depth <= depth, 'depth')
  demand(place.key !== FORBIDDEN_KEY, 'content')
  if (place.depth > 1) return
  demand((type === 'map') === (place.key !== null), 'root')
  if (!isSealed(rules, place)) return
  const sealed = JSON.stringify([place.root, place.key])
  const exists = doc.share.get(place.root)?._map.has(place.key) === true || sealedNow.has(sealed)
  demand(!exists && !(item.content instanceof Y.ContentDeleted), 'sealed')
  sealedNow.add(sealed)
}

function checkDeletions(
  doc: Y.Doc,
  rules: DocumentRules,
  update: DecodedUpdate,
  ordered: OrderedUpdate,
  places: Places,
): void {
  if (rules.sealed.length === 0) return
  const sealedRoots = new Set(rules.sealed.map((root) => doc.share.get(root)).filter((root) => root !== undefined))
  for (const [client, ranges] of update.deletions) {
    for (const { clock, len } of ranges) {
      for (const struct of storedStructs(doc, client, clock, clock + len)) {
        demand(
          !(struct instanceof Y.Item) ||
            struct.deleted ||
            struct.parentSub === null ||
            !isOneOf(sealedRoots, struct.parent),
          'sealed',
        )
      }
      if (clock + len <= Y.getState(doc.store, client) || ordered.fresh.length === 0) continue
      demand(
        !places.added(client, clock, clock + len).some(({ place }) => place !== null && isSealed(rules, place)),
        'sealed',
      )
    }
  }
}

function isSealed(
  rules: DocumentRules,
  place: NonNullable<Place>,
): place is NonNullable<Place> & { readonly key: string } {
  return place.depth === 1 && place.key !== null && rules.sealed.includes(place.root)
}

function isOneOf(roots: ReadonlySet<unknown>, parent: unknown): boolean {
  return roots.has(parent)
}
