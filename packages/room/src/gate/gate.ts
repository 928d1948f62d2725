import type { Result } from '@tablee/std'
import { err, ok } from '@tablee/std'
import * as Y from 'yjs'
import type { DocumentRules, Rights } from '../ports.ts'
import { checkUpdate } from './check-update.ts'
import { decodeUpdate } from './decode-update.ts'
import { hasFreshStructs, hasKnownStructs } from './order-structs.ts'
import type { Refusal } from './refusal.ts'
import { Refused } from './refusal.ts'

/** What comes of an update: what to apply of it, null when it changes nothing that its sender may change, or a refusal. */
export type Verdict = Result<Uint8Array | null, Refusal | 'read-only'>

/**
 * Judges an update for `doc` from someone with `rights`. A reader's deletions are Yjs's own cleaning of
 * formatting, and their SyncStep2 an answer to ours: both are ignored (`sync-findings.md`, rule 6). What `doc` has
 * already is cut away: Yjs would resolve it again, whatever it claims to build on, and go on from there.
 */
export function judge(doc: Y.Doc, rules: DocumentRules, depth: number, rights: Rights, bytes: Uint8Array): Verdict {
  try {
    const update = decodeUpdate(bytes)
    if (rights !== 'write') return hasFreshStructs(doc, update) ? err('read-only') : ok(null)
    const fresh = hasKnownStructs(doc, update) ? Y.diffUpdate(bytes, Y.encodeStateVector(doc)) : bytes
    checkUpdate(doc, rules, depth, fresh === bytes ? update : decodeUpdate(fresh))
    return ok(fresh)
  } catch (cause) {
    if (cause instanceof Refused) return err(cause.refusal)
    throw cause
  }
}
