import type { TabChannel, TabClient } from '@tablee/relay/testing'
import * as Y from 'yjs'

/**
 * Opens `document` on `tab` and follows it until `read` finds in it what is looked for: what a document holds may come
 * in several messages. `doc` writes under the channel's client id and takes in nothing after that.
 */
export async function readDocument<T>(
  tab: TabClient,
  document: string,
  read: (doc: Y.Doc) => T | null,
): Promise<{ readonly found: T; readonly doc: Y.Doc; readonly channel: TabChannel }> {
  const doc = new Y.Doc()
  const looking = Promise.withResolvers<T>()
  let isFound = false
  const channel = await tab.open(document, {
    client: doc.clientID,
    onFrame: (frame) => {
      if (isFound || !('update' in frame)) return
      Y.applyUpdate(doc, frame.update)
      const found = read(doc)
      if (found === null) return
      isFound = true
      looking.resolve(found)
    },
  })
  return { found: await looking.promise, doc, channel }
}
