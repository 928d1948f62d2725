import type { DocumentName, Live, Me, Rights } from '@tablee/model'
import { LIVE, PLAN, rightsOn } from '@tablee/model'
import type { OpenDocument } from '@tablee/provider'
import type { Store } from '@tablee/std'
import type { DocumentShelf } from './document-shelf.ts'

/** What may be done with `name`, as far as the facts are known: what a page about it may be offered. */
export function rightsHere(name: DocumentName, me: Me, live: Live | null): Rights {
  // both are changed by commands, and opened before the facts have come
  if (name === LIVE || name === PLAN) return 'read'
  if (!live) return 'read'
  return rightsOn(name, me, live)
}

/**
 * Keeps every open document in step with the facts: one that may be written, read or seen no more or again is
 * opened afresh, and so is one whose changes the relay has refused: they wait in a rescue file by then.
 */
export function followRights(shelf: DocumentShelf, live: Store<Live | null>, me: Me): () => void {
  const openedWith = new WeakMap<OpenDocument, Rights>()
  const watched = new Map<OpenDocument, () => void>()

  const check = (): void => {
    for (const [name, document] of shelf.open.get()) {
      const rights = rightsHere(name, me, live.get())
      const before = openedWith.get(document) ?? rights
      openedWith.set(document, before)
      // unsent writing waits for the relay's word: it may have been made in time
      if (rights !== before && document.status.get().pending === 0) shelf.reopen(name)
      if (!watched.has(document))
        watched.set(
          document,
          document.status.subscribe(() => onStatus(name, document)),
        )
    }
    const present = new Set(shelf.open.get().values())
    for (const [document, stop] of watched) {
      if (present.has(document)) continue
      stop()
      watched.delete(document)
    }
  }
  const onStatus = (name: DocumentName, document: OpenDocument): void => {
    const { refusal, pending } = document.status.get()
    // the plan and the facts are what all the rest is made of: their end is the whole cycle's
    if (refusal?.remedy === 'reopen' && name !== PLAN && name !== LIVE) shelf.reopen(name)
    else if (pending === 0) check()
  }
  const stops = [shelf.open.subscribe(check), live.subscribe(check)]
  check()
  return () => {
    for (const stop of [...stops, ...watched.values()]) stop()
  }
}
