import type { RefusalCode } from '@tablee/protocol'
import type * as Y from 'yjs'

/** What an update would do at one place of a document. */
export interface Change {
  readonly root: string
  /** The keys that lead from the root to the container in which it is done; places in a row have none. */
  readonly path: readonly string[]
  /** Behind which key of that container; null: in a row. */
  readonly key: string | null
  /** `deletes`: what another value takes the place of, or what lies in a row; `empties`: nothing takes its place behind that key. */
  readonly act: 'puts' | 'deletes' | 'empties'
  /** The plain values that are put there; none of text and of containers. */
  readonly values: () => readonly unknown[]
}

/** Why a writer's change is refused that others might make, or they at another time. */
export type OutOfBounds = Extract<RefusalCode, 'not-owned' | 'drawing-closed' | 'question-validated'>

/** What one writer may not write in a document. */
export interface Bounds {
  /** Changes under any other root are not asked about. */
  readonly roots: readonly string[]
  /**
   * How long (ms) after they have come over a writer what was on its way is still taken; without it, not at all. Bounds that follow
   * others of the same `code` begin no grace of their own.
   */
  readonly grace?: { readonly code: OutOfBounds; readonly ms: number }
  /** Why `change` is refused, or null; `doc` is as it is before it. */
  refusalOf(change: Change, doc: Y.Doc): OutOfBounds | null
}
