import type { Result } from '@tablee/std'
import { err, ok } from '@tablee/std'
import type * as Y from 'yjs'
import type { ClientIds } from '../client-ids.ts'
import type { DocumentRules } from '../ports.ts'
import { checkUpdate } from './check-update.ts'
import { hasFreshDeletions, hasKnownStructs, withoutKnown, writersOf } from './known-part.ts'
import { readUpdate } from './read-update.ts'
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

/** Clients whose structs one update may hold: those of one person's tabs that the relay lacks. */
export const MOST_SECTIONS = 256

/**
 * Judges an update. A reader's deletions are Yjs's own cleaning of formatting, and their SyncStep2 an answer to ours: both
 * are ignored (`sync-findings.md`, rule 6). Those of a former writer may be theirs: ignored, they would be taken for saved.
 * What the document has already is cut away: Yjs would resolve it again, whatever it claims to build on, and go on from there.
 */
export function judge(court: Court, bytes: Uint8Array): Verdict {
  const { doc, rules, depth, owners, participant, standing } = court
  const limits = { depth, sections: MOST_SECTIONS }
  try {
    const update = readUpdate(bytes, limits)
    const writers = writersOf(doc, update)
    if (standing !== 'writer') {
      const changes = writers.length > 0 || (standing === 'former-writer' && hasFreshDeletions(doc, update))
      return changes ? err('read-only') : ok({ update: null, clients: [] })
    }
    if (!writers.every((client) => owners.mayWrite(client, participant))) return err('not-owned')
    const fresh = hasKnownStructs(doc, update) ? withoutKnown(doc, update, bytes) : bytes
    checkUpdate(doc, rules, depth, fresh === bytes ? update : readUpdate(fresh, limits))
    return ok({ update: fresh, clients: writers.filter((client) => !owners.hasWritten(client)) })
  } catch (cause) {
    if (cause instanceof Refused) return err(cause.refusal)
    throw cause
  }
}
