import { ZoneSpec } from '@tablee/model'
import * as Y from 'yjs'
import { isSameJson } from '../records/record-cells.ts'
import { zonesRoot } from '../roots.ts'
import { isZoneRemoved, zoneCell } from '../zone-cells.ts'
import type { BringingBack, WriteBack } from './bringing-back.ts'
import { writeCellOver } from './write-cell-over.ts'

/** The zones of a board as they were; those added since leave where `added` is wished too, marked as removed. */
export function bringBackBase(former: Y.Doc, wish: BringingBack): readonly WriteBack[] {
  if (!wish.parts.has('zones')) return []
  const then = zonesRoot(former)
  const keys = zoneKeys(then)
  return [
    (doc) => {
      const now = zonesRoot(doc)
      for (const key of zoneKeys(now))
        if (!keys.has(key) && wish.parts.has('added') && !isZoneRemoved(doc, key))
          writeCellOver(zoneCell(doc, key, 'removed'), { by: wish.by, at: wish.at })
      for (const [key, value] of then)
        if (!(value instanceof Y.AbstractType) && !isSameJson(now.get(key), value)) now.set(key, value)
      // what was changed of them since lies beside them
      for (const key of now.keys())
        if (!then.has(key) && key.includes('.') && keys.has(key.slice(0, key.indexOf('.')))) now.delete(key)
    },
  ]
}

function zoneKeys(zones: Y.Map<unknown>): ReadonlySet<string> {
  return new Set([...zones].filter(([, value]) => ZoneSpec.safeParse(value).success).map(([key]) => key))
}
