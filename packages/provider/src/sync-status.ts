import type { RefusalCode } from '@tablee/protocol'
import type { Ms } from '@tablee/std'

/** How this tab's connection stands. */
export interface LineStatus {
  readonly line: 'connecting' | 'online' | 'offline' | 'refused'
  /** Why the relay turned the connection away, if it did. While `line` is not `refused`, it is tried again. */
  readonly code: RefusalCode | null
}

/** How a document stands with the relay. */
export interface SyncStatus {
  readonly line: LineStatus['line']
  /** What the relay lets this browser do; null until it has said so. */
  readonly rights: 'write' | 'read' | null
  /** The document is whole: from the relay, or from this browser's copy of what the relay had sent whole. */
  readonly loaded: boolean
  /** Changes made here that the relay has not committed yet, as far as we know. */
  readonly pending: number
  /** Of these, changes that have not left this browser. */
  readonly unsent: number
  /** When the last of them was acknowledged. */
  readonly savedAt: Ms | null
  /** The share of what it may hold that it has reached (0 to 1), once the relay finds it worth saying. */
  readonly filling: number | null
  readonly refusal: DocumentRefusal | null
}

/** Why the relay turned the document away, and what may be done. */
export interface DocumentRefusal {
  readonly code: RefusalCode
  /**
   * `retry`: it is asked for again by itself. `reopen`: this document is over, with what was not saved put in a rescue
   * file; it may be opened afresh. `none`: it is not for this browser, or not there.
   */
  readonly remedy: 'retry' | 'reopen' | 'none'
}

export const BEFORE_CONNECTING: SyncStatus = {
  line: 'connecting',
  rights: null,
  loaded: false,
  pending: 0,
  unsent: 0,
  savedAt: null,
  filling: null,
  refusal: null,
}
