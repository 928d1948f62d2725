import type { ParticipantId } from '@tablee/model'
import * as Y from 'yjs'
import type { Change } from './bounded-change.ts'
import type { Cell } from './cell.ts'

/** Roots that hold what people sign as they make it, or mark as removed. */
export const SIGNED_ROOTS = ['cards', 'links', 'groups', 'records', 'zones'] as const

/**
 * Whether `change` would say of somebody else than `me` that they made or removed something, or say anew who made what is there: who
 * writes it, for whom, and whose words a card that was handed on has, are said as it is made, for good.
 */
export function forgesSignature({ root, path, key, act, values }: Change, doc: Y.Doc, me: ParticipantId): boolean {
  const [id, ...inner] = path
  if (key === null || inner.length > 0) return false
  if (root === 'zones') return id === undefined && key.endsWith('.removed') && act === 'puts' && !areMarksOf(me, values)
  if (id === undefined) return false
  if (key === 'removed') return act === 'puts' && !areMarksOf(me, values)
  if (root === 'records') return false
  switch (key) {
    case 'by':
      return (
        isSaid(doc, root, id, 'by') || (act === 'puts' && !areAll(values, (value) => isNothing(value) || value === me))
      )
    case 'for':
      return isSaid(doc, root, id, 'for')
    case 'author':
      return isSaid(doc, root, id, 'author') || isSaid(doc, root, id, 'by')
    default:
      return false
  }
}

/** What undoing the emptying of a mark of removal writes where it is somebody else’s: one of this person; undefined: what is there. */
export function ownMark({ map, key }: Cell, me: ParticipantId, removal: () => unknown): (() => unknown) | undefined {
  return isMarkOf(me, map.get(key)) ? undefined : removal
}

/** Whether what lies under `id` of a root says something behind `key` already. */
function isSaid(doc: Y.Doc, root: string, id: string, key: string): boolean {
  const shared = doc.getMap(root).get(id)
  return shared instanceof Y.Map && shared.has(key)
}

function areMarksOf(me: ParticipantId, values: Change['values']): boolean {
  return areAll(values, (value) => isNothing(value) || isMarkOf(me, value))
}

function isMarkOf(me: ParticipantId, value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'by' in value && value.by === me
}

function isNothing(value: unknown): boolean {
  return value === null || value === undefined
}

/** Whether there are plain values, all of which are `fit`. */
function areAll(values: Change['values'], fit: (value: unknown) => boolean): boolean {
  const all = values()
  return all.length > 0 && all.every(fit)
}
