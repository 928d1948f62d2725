import * as Y from 'yjs'
import { HISTORY } from './origin.ts'

/** How much of what this browser wrote in `doc` others may have read: up to which clock of its own. */
export type SavedClock = (doc: Y.Doc) => number

/**
 * Brings back what somebody was writing in a paragraph while somebody else, who could not know, took that paragraph away:
 * written again where it was, in that paragraph made anew, or in the one that a redo has made since. Of the two, one alone
 * does so, that nothing be said twice: whose change the relay had last.
 *
 * - Words of others reach this document already deleted: this person took away what was around them.
 * - Words of this person are deleted with what is around them, and nobody can have read them: `savedClock` says so.
 *
 * The first needs what is deleted to be kept here, as an UndoManager does with what it may bring back.
 */
export function keepLateWords(doc: Y.Doc, savedClock: SavedClock): void {
  const takenAway = new WeakSet<Y.Item>()
  const isLate = (item: Y.Item, { beforeState }: Y.Transaction): boolean => {
    const { client, clock } = item.id
    if (clock >= (beforeState.get(client) ?? 0)) return containersOf(item).some((each) => takenAway.has(each))
    return client === doc.clientID && clock >= savedClock(doc) && containersOf(item).some(({ deleted }) => deleted)
  }
  doc.on('afterTransaction', (transaction: Y.Transaction) => {
    const late: Y.Item[] = []
    Y.iterateDeletedStructs(transaction, transaction.deleteSet, (item) => {
      if (!(item instanceof Y.Item)) return
      if (!transaction.local && isLate(item, transaction)) late.push(item)
      if (transaction.local && item.content instanceof Y.ContentType) takenAway.add(item)
    })
    if (late.some(({ content }) => content instanceof Y.ContentString)) bringBack(doc, late)
  })
}

/** What `item` lies in, from the inside outwards. */
function containersOf(item: Y.Item): readonly Y.Item[] {
  const containers: Y.Item[] = []
  for (let around = containerOf(item); around; around = containerOf(around)) containers.push(around)
  return containers
}

function containerOf({ parent }: Y.Item): Y.Item | null {
  return parent instanceof Y.AbstractType ? parent._item : null
}

/** Makes the containers of `items` anew where they are gone, then `items` in them, as an undo of their deletion would. */
function bringBack(doc: Y.Doc, items: readonly Y.Item[]): void {
  const around = new Set(items.flatMap((item) => containersOf(item).map((each) => latestOf(doc, each))))
  const gone = [...around].filter(({ deleted }) => deleted)
  const manager = new Y.UndoManager(doc, { trackedOrigins: new Set() })
  doc.transact(() => {
    for (const lost of [gone, items]) {
      manager.undoStack = [{ insertions: Y.createDeleteSet(), deletions: spansOf(lost), meta: new Map() }]
      manager.undo()
    }
  }, HISTORY)
  manager.destroy()
}

/** The copy that undo and redo have made of `item` last: itself where they made none. */
function latestOf(doc: Y.Doc, item: Y.Item): Y.Item {
  const next = item.redone && Y.getItem(doc.store, item.redone)
  return next instanceof Y.Item ? latestOf(doc, next) : item
}

function spansOf(items: readonly Y.Item[]): ReturnType<typeof Y.createDeleteSet> {
  const spans = Y.createDeleteSet()
  for (const { id, length } of items)
    spans.clients.set(id.client, [...(spans.clients.get(id.client) ?? []), { clock: id.clock, len: length }])
  return spans
}
