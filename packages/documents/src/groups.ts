import type { CardGroup, CardGroupId, HomeId } from '@tablee/model'
import { CardGroup as CardGroupSchema } from '@tablee/model'
import * as Y from 'yjs'
import type { Cell } from './cell.ts'
import type { Origin } from './origin.ts'
import { groupsOf } from './roots.ts'

/** What of a group can be changed once it is made. */
export type GroupChanges = Partial<Pick<CardGroup, 'title' | 'color' | 'order'>>

/** Adds a group. Its id must be new: what is under a sealed key is never replaced. */
export function addGroup(doc: Y.Doc, group: Omit<CardGroup, 'home'>, origin: Origin): void {
  const { id, ...values } = group
  doc.transact(() => {
    const groups = groupsOf(doc)
    if (!groups.has(id)) groups.set(id, new Y.Map<unknown>(Object.entries(values)))
  }, origin)
}

/** Every well-formed group of the document, those without cards included, in their order. */
export function readGroups(doc: Y.Doc, home: HomeId): readonly CardGroup[] {
  return [...groupsOf(doc)]
    .flatMap(([id, shared]) => decodeGroup(id, home, shared) ?? [])
    .toSorted((left, right) => left.order - right.order || left.at - right.at || (left.id < right.id ? -1 : 1))
}

/** The cell of a group, or null where there is no such group. */
export function groupCell(doc: Y.Doc, group: CardGroupId, key: keyof GroupChanges): Cell | null {
  const map = groupsOf(doc).get(group)
  return map instanceof Y.Map ? { doc, map, key } : null
}

/** The plain group that `shared` holds, or null when it is not one: peers wrote it, so it is checked here. */
function decodeGroup(id: string, home: HomeId, shared: unknown): CardGroup | null {
  if (!(shared instanceof Y.Map)) return null
  const parsed = CardGroupSchema.safeParse({
    id,
    home,
    title: shared.get('title'),
    color: shared.get('color'),
    order: shared.get('order'),
    by: shared.get('by') ?? null,
    at: shared.get('at'),
  })
  return parsed.success ? parsed.data : null
}
