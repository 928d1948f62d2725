import type { Result } from '@tablee/std'
import { err, ok } from '@tablee/std'
import * as Y from 'yjs'
import type { ClientIds } from '../client-ids.ts'
import type { DocumentRules } from '../ports.ts'
import { checkUpdate } from './check-update.ts'
import type { DecodedUpdate } from './decode-update.ts'
import { decodeUpdate } from './decode-update.ts'
import { hasFreshDeletions, hasFreshStructs, hasKnownStructs } from './order-structs.ts'
import type { Refusal } from './refusal.ts'
import { Refused } from './refusal.ts'

/** What of an update may be applied. */
export interface Admitted {
  /** Null when it changes nothing that its sender may change. */
  readonly update: Uint8Array | null
  /** Yjs client ids under which its sender writes here for the first time: to be kept with what it writes. */
  readonly clients: readonly number[]
}

/** What comes of an update. */
export type Verdict = Result<Admitted, Refusal | 'not-owned' | 'read-only'>

/** What a connection may do: write, read, or read no more than that although it could write once. */
export type Standing = 'writer' | 'reader' | 'former-writer'

/** What an update is judged by: the document as it is, its rules, and who sends the update. */
export interface Court {
  readonly doc: Y.Doc
  readonly rules: DocumentRules
  /** Most containers from the root to a value. */
  readonly depth: number
  readonly owners: ClientIds
  readonly participant: string
  readonly standing: Standing
}

/**
 * Judges an update. A reader's deletions are Yjs's own cleaning of formatting, and their SyncStep2 an answer to ours: both
 * are ignored (`sync-findings.md`, rule 6). Those of a former writer may be theirs: ignored, they would be taken for saved.
 * What the document has already is cut away: Yjs would resolve it again, whatever it claims to build on, and go on from there.
 */
export function judge(court: Court, bytes: Uint8Array): Verdict {
  const { doc, rules, depth, standing } = court
  try {
    const update = decodeUpdate(bytes)
    if (standing !== 'writer') {
      const changes = hasFreshStructs(doc, update) || (standing === 'former-writer' && hasFreshDeletions(doc, update))
      return changes ? err('read-only') : ok({ update: null, clients: [] })
    }
    const writers = [...update.sections.keys()].filter((client) => isFresh(doc, client, update))
    if (!writers.every((client) => court.owners.mayWrite(client, court.participant))) return err('not-owned')
    const fresh = hasKnownStructs(doc, update) ? Y.diffUpdate(bytes, Y.encodeStateVector(doc)) : bytes
    checkUpdate(doc, rules, depth, fresh === bytes ? update : decodeUpdate(fresh))
    return ok({ update: fresh, clients: writers.filter((client) => !court.owners.hasWritten(client)) })
  } catch (cause) {
    if (cause instanceof Refused) return err(cause.refusal)
    throw cause
  }
}

function isFresh(doc: Y.Doc, client: number, update: DecodedUpdate): boolean {
  const last = update.sections.get(client)?.at(-1)
  return last !== undefined && last.id.clock + last.length > Y.getState(doc.store, client)
}
