import * as Y from 'yjs'
import { ClientIds } from '../src/client-ids.ts'
import { judge } from '../src/gate/gate.ts'
import { DEFAULT_LIMITS } from '../src/limits.ts'
import type { Bounds } from '../src/bounds.ts'
import type { DocumentRules } from '../src/ports.ts'

/** Judges what one participant sends, who may write in `doc`, as a room does, and applies what is let through. Says why it is not, else null. */
export function gateKeeper(
  doc: Y.Doc,
  rules: DocumentRules,
  bounds: () => Bounds | null = () => null,
): (update: Uint8Array) => string | null {
  const owners = new ClientIds([], doc)
  const { depth } = DEFAULT_LIMITS
  return (bytes) => {
    const court = { doc, rules, depth, owners, participant: 'attacker', bounds: bounds() }
    const verdict = judge({ ...court, standing: 'writer' }, bytes)
    if (!verdict.ok) return verdict.error
    owners.keep('attacker', verdict.value.clients)
    if (verdict.value.update) Y.applyUpdate(doc, verdict.value.update)
    return null
  }
}
