import * as Y from 'yjs'

/** The structs of `client` that `doc` holds anywhere between the clocks `from` and `to`, in order. */
export function* storedStructs(doc: Y.Doc, client: number, from: number, to: number): Iterable<Y.Item | Y.GC> {
  const stored = doc.store.clients.get(client) ?? []
  const end = Math.min(to, Y.getState(doc.store, client))
  if (from >= end) return
  for (let index = Y.findIndexSS(stored, from); index < stored.length; index += 1) {
    const struct = stored[index]
    if (!struct || struct.id.clock >= end) return
    yield struct
  }
}
