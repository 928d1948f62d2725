import type { OpenDocument, SyncStatus } from '@tablee/provider'
import { valueStore } from '@tablee/std'

/** A document on no line, for tests: its status is set by hand, and it tells whether it was closed. */
export interface FakeDocument extends OpenDocument {
  readonly show: (change: Partial<SyncStatus>) => void
  readonly isClosed: () => boolean
  /** Whether its copy was erased. */
  readonly isErased: () => boolean
}

const ONLINE: SyncStatus = {
  line: 'online',
  rights: 'write',
  loaded: true,
  pending: 0,
  unsent: 0,
  savedAt: null,
  filling: null,
  refusal: null,
}

export function fakeDocument(status: Partial<SyncStatus> = {}): FakeDocument {
  const store = valueStore<SyncStatus>({ ...ONLINE, ...status })
  let closed = false
  let erased = false
  const close = (): void => {
    closed = true
  }
  return {
    // reason: the shelf and what follows it never look inside a document
    doc: {} as OpenDocument['doc'],
    awareness: {} as OpenDocument['awareness'],
    status: store,
    savedClock: () => Infinity,
    close,
    reset: async () => {
      erased = true
      close()
    },
    show: (change) => store.set({ ...store.get(), ...change }),
    isClosed: () => closed,
    isErased: () => erased,
  }
}
