import type { Result } from '@tablee/std'
import { err, ok } from '@tablee/std'
import type * as Y from 'yjs'
import type { ClientIds } from '../client-ids.ts'
import type { Bounds } from '../bounds.ts'
import type { DocumentRules } from '../ports.ts'
import { checkUpdate } from './check-update.ts'
import { countDeletions, freshDeletions, withDeletions } from './fresh-deletions.ts'
import { hasKnownStructs, withoutKnown, writersOf } from './known-part.ts'
import { readUpdate } from './read-update.ts'
import type { Refusal } from './refusal.ts'
import { Refused, demand } from './refusal.ts'

/** What of an update may be applied. */
export interface Admitted {
  /** Null when it changes nothing that its sender may change. */
  readonly update: Uint8Array | null
  /** Yjs client ids under which its sender writes here for the first time: to be kept with what it writes. */
  readonly clients: readonly number[]
}

/** What comes of an update. */
export type Verdict = Result<Admitted, Refusal | 'read-only'>

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
  /** What the sender may not write although they are a writer. */
  readonly bounds?: Bounds | null
}

/**
 * Clients whose structs one update may hold. A whole state holds those of everyone who ever wrote: twenty tabs a day, for
 * two years. To read so many takes 40 ms, and 4 bytes each at least: only what is cut elsewhere can hold them.
 */
export const MOST_SECTIONS = 16_384

/** Clients of whom one update may bring something new: those of one person's tabs. Each costs every later transaction. */
const MOST_WRITERS = 256

/**
 * Judges an update. A reader's deletions are Yjs's own cleaning of formatting, and their SyncStep2 an answer to ours: both
 * are ignored (`sync-findings.md`, rule 6). Those of a former writer may be theirs: ignored, they would be taken for saved.
 * What the document has already is cut away: Yjs would resolve it again, whatever it claims to build on, and go on from
 * there. So are long runs that are deleted already.
 */
export function judge(court: Court, bytes: Uint8Array): Verdict {
  const { doc, owners, participant, standing } = court
  const limits = { depth: court.depth, sections: MOST_SECTIONS }
  try {
    const update = readUpdate(bytes, limits)
    const writers = writersOf(doc, update)
    if (standing !== 'writer') {
      const changes = writers.length > 0 || (standing === 'former-writer' && freshDeletions(doc, update).length > 0)
      return changes ? err('read-only') : ok({ update: null, clients: [] })
    }
    demand(writers.length <= MOST_WRITERS, 'malformed')
    if (!writers.every((client) => owners.mayWrite(client, participant))) return err('not-owned')
    const added = hasKnownStructs(doc, update) ? withoutKnown(doc, update, bytes) : bytes
    const rest = added === bytes ? update : readUpdate(added, limits)
    const deletions = freshDeletions(doc, rest)
    const isWhole = countDeletions(deletions) === countDeletions(rest.deletions)
    const fresh = isWhole ? added : withDeletions(added, rest, deletions)
    checkUpdate(court, isWhole ? rest : { ...rest, deletions })
    if (rest.sections.size === 0 && deletions.length === 0) return ok({ update: null, clients: [] })
    return ok({ update: fresh, clients: writers.filter((client) => !owners.hasWritten(client)) })
  } catch (cause) {
    if (cause instanceof Refused) return err(cause.refusal)
    throw cause
  }
}
