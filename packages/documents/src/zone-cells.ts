import type { ZoneSpec } from '@tablee/model'
import { ZoneChanges } from '@tablee/model'
import type * as Y from 'yjs'
import type { Cell } from './cell.ts'
import { zonesRoot } from './roots.ts'

const PROPERTIES = Object.keys(ZoneChanges.shape) as readonly (keyof ZoneChanges)[] // reason: its own keys

/**
 * The cell of one changed property of a zone. It lies beside the zone under `<key>.<property>`, which no zone's key can be, so
 * that two people who change two properties both keep theirs.
 */
export function zoneCell(base: Y.Doc, key: string, property: keyof ZoneChanges | 'removed'): Cell {
  return { doc: base, map: zonesRoot(base), key: `${key}.${property}` }
}

/** The well-formed changes of a zone since its template. */
export function zoneChanges(base: Y.Doc, key: string): Partial<ZoneSpec> {
  const changes: Record<string, unknown> = {}
  for (const property of PROPERTIES) {
    const { map, key: name } = zoneCell(base, key, property)
    if (!map.has(name)) continue
    const parsed = ZoneChanges.safeParse({ [property]: map.get(name) })
    if (parsed.success) changes[property] = parsed.data[property] ?? undefined
  }
  return changes
}

/** Whether a zone was taken out of its board. */
export function isZoneRemoved(base: Y.Doc, key: string): boolean {
  const { map, key: name } = zoneCell(base, key, 'removed')
  return Boolean(map.get(name))
}
