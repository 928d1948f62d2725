import type { CloseCode } from '@tablee/protocol'
import type { Ms } from '@tablee/std'

/** How a document stands with the relay. */
export interface SyncStatus {
  readonly line: 'connecting' | 'online' | 'offline' | 'refused'
  /** The document is whole: from the relay, or from this browser's copy of what the relay had sent whole. */
  readonly loaded: boolean
  /** Changes made here that the relay has not committed yet, as far as we know. */
  readonly pending: number
  /** When the last of them was acknowledged. */
  readonly savedAt: Ms | null
  /** Why the relay turned us away, if it did: nothing more is sent or received until the document is opened afresh. */
  readonly refusal: { readonly code: CloseCode | 'read-only' } | null
}

export const BEFORE_CONNECTING: SyncStatus = {
  line: 'connecting',
  loaded: false,
  pending: 0,
  savedAt: null,
  refusal: null,
}
