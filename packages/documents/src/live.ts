import type { Live } from '@tablee/model'
import { Live as LiveSchema } from '@tablee/model'
import type * as Y from 'yjs'
import type { Origin } from './origin.ts'
import { liveRoot } from './roots.ts'

/** Brings the mirror of facts to `live`, touching only the keys that differ. Only the relay may. */
export function mirrorLive(doc: Y.Doc, live: Live, origin: Origin): void {
  const root = liveRoot(doc)
  doc.transact(() => {
    for (const [key, value] of Object.entries(live)) {
      if (JSON.stringify(root.get(key)) !== JSON.stringify(value)) root.set(key, value)
    }
  }, origin)
}

/** The facts as mirrored, or null before the relay has written them. */
export function readLive(doc: Y.Doc): Live | null {
  const parsed = LiveSchema.safeParse(liveRoot(doc).toJSON())
  return parsed.success ? parsed.data : null
}
