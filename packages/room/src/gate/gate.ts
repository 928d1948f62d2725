import type { Result } from '@tablee/std'
import { err, ok } from '@tablee/std'
import * as Y from 'yjs'
import type { DocumentRules } from '../ports.ts'
import { checkUpdate } from './check-update.ts'
import { decodeUpdate } from './decode-update.ts'
import { hasFreshDeletions, hasFreshStructs, hasKnownStructs } from './order-structs.ts'
import type { Refusal } from './refusal.ts'
import { Refused } from './refusal.ts'

/** What comes of an update: what to apply of it, null when it changes nothing that its sender may change, or a refusal. */
export type Verdict = Result<Uint8Array | null, Refusal | 'read-only'>

/** What a connection may do: write, read, or read no more than that although it could write once. */
export type Standing = 'writer' | 'reader' | 'former-writer'

/**
 * Judges an update for `doc` from someone of that `standing`. A reader's deletions are Yjs's own cleaning of
 * formatting, and their SyncStep2 an answer to ours: both are ignored (`sync-findings.md`, rule 6). Those of a
 * former writer may be theirs: ignored, they would be taken for saved. What `doc` has already is cut away: Yjs would resolve it again, whatever it claims to build on, and go on from there.
 */
export function judge(doc: Y.Doc, rules: DocumentRules, depth: number, standing: Standing, bytes: Uint8Array): Verdict {
  try {
    const update = decodeUpdate(bytes)
    if (standing !== 'writer') {
      const changes = hasFreshStructs(doc, update) || (standing === 'former-writer' && hasFreshDeletions(doc, update))
      return changes ? err('read-only') : ok(null)
    }
    const fresh = hasKnownStructs(doc, update) ? Y.diffUpdate(bytes, Y.encodeStateVector(doc)) : bytes
    checkUpdate(doc, rules, depth, fresh === bytes ? update : decodeUpdate(fresh))
    return ok(fresh)
  } catch (cause) {
    if (cause instanceof Refused) return err(cause.refusal)
    throw cause
  }
}
