import type { Result } from '@tablee/std'
import { err, ok } from '@tablee/std'
import type * as Y from 'yjs'
import type { DocumentRules, Rights } from '../ports.ts'
import { checkUpdate } from './check-update.ts'
import { decodeUpdate } from './decode-update.ts'
import { hasFreshStructs } from './order-structs.ts'
import type { Refusal } from './refusal.ts'
import { Refused } from './refusal.ts'

/** What comes of an update: it is applied, it changes nothing that its sender may change, or it is refused. */
export type Verdict = Result<'apply' | 'ignore', Refusal | 'read-only'>

/**
 * Judges an update for `doc` from someone with `rights`. A reader's deletions are Yjs's own cleaning of
 * formatting, and their SyncStep2 an answer to ours: both are ignored (`sync-findings.md`, rule 6).
 */
export function judge(doc: Y.Doc, rules: DocumentRules, depth: number, rights: Rights, bytes: Uint8Array): Verdict {
  try {
    const update = decodeUpdate(bytes)
    if (rights !== 'write') return hasFreshStructs(doc, update) ? err('read-only') : ok('ignore')
    checkUpdate(doc, rules, depth, update)
    return ok('apply')
  } catch (cause) {
    if (cause instanceof Refused) return err(cause.refusal)
    throw cause
  }
}
