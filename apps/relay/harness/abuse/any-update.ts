import * as Y from 'yjs'

/** An honest client's writing, as updates: one new key of `root` each time. */
export function writerUnder(client: number, root = 'cards'): () => Uint8Array {
  const doc = new Y.Doc()
  doc.clientID = client
  let count = 0
  return () => {
    const before = Y.encodeStateVector(doc)
    doc.getMap(root).set(`abuse-${client}-${count}`, count)
    count += 1
    return Y.encodeStateAsUpdate(doc, before)
  }
}
