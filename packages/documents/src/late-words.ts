import * as Y from 'yjs'
import { HISTORY } from './origin.ts'

/**
 * How much of what `client` wrote in `doc` others may have read: up to which of its clocks. Only of what this browser wrote, in an
 * earlier life of the page too, is it not all.
 */
export type SavedClock = (doc: Y.Doc, client: number) => number

/** What one change of others brings back of theirs at most: nobody types so much at once, and each piece of it has its price. */
const MOST_PIECES = 500
const MOST_CHARACTERS = 5_000
/** A list, its item and its paragraph can be made anew alone; an item of a list in a list would lack the paragraph it begins with. */
const DEEPEST = 3
/** No editor writes words in more containers than these. */
const FARTHEST = 32

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
  const bringBack = createReturn(doc)
  doc.on('afterTransaction', (transaction: Y.Transaction) => {
    const [heard, unread]: [Y.Item[], Y.Item[]] = [[], []]
    // what an editor tidies away once it hears of others follows their change, and is nobody’s deed
    const isPersons = doc._transactionCleanups[0]?.local
    const saved = onceForEach((client) => savedClock(doc, client))
    Y.iterateDeletedStructs(transaction, transaction.deleteSet, (item) => {
      if (!(item instanceof Y.Item)) return
      const isContainer = item.content instanceof Y.ContentType
      if (isPersons && isContainer) takenAway.add(item)
      if (transaction.local || isContainer) return
      const { client, clock } = item.id
      if (clock >= (transaction.beforeState.get(client) ?? 0)) {
        if (containersOf(item).some((each) => takenAway.has(each))) heard.push(item)
      } else if (clock >= saved(client) && containersOf(item).some(({ deleted }) => deleted)) unread.push(item)
    })
    const late = [...unread, ...(isWithinReason(heard) ? heard : [])]
    if (late.some(isWords)) bringBack(late)
  })
}

/** Asks `ask` once for each client, however many items of theirs a change has. */
function onceForEach(ask: (client: number) => number): (client: number) => number {
  const answers = new Map<number, number>()
  return (client) => {
    const answer = answers.get(client) ?? ask(client)
    answers.set(client, answer)
    return answer
  }
}

/** What `item` lies in, from the inside outwards, as far as somebody may look for each of many items. */
function containersOf(item: Y.Item): readonly Y.Item[] {
  const containers: Y.Item[] = []
  for (let around = containerOf(item); around && containers.length < FARTHEST; around = containerOf(around))
    containers.push(around)
  return containers
}

function containerOf({ parent }: Y.Item): Y.Item | null {
  return parent instanceof Y.AbstractType ? parent._item : null
}

function isWords({ content }: Y.Item): boolean {
  return content instanceof Y.ContentString
}

function isWithinReason(items: readonly Y.Item[]): boolean {
  return items.length <= MOST_PIECES && items.reduce((sum, { length }) => sum + length, 0) <= MOST_CHARACTERS
}

/** Makes the containers of items anew where they are gone, then those items in them, as an undo of their deletion would. */
function createReturn(doc: Y.Doc): (items: readonly Y.Item[]) => void {
  const manager = new Y.UndoManager(doc, { trackedOrigins: new Set() })
  const redo = (lost: Iterable<Y.Item>): void => {
    manager.undoStack = [{ insertions: Y.createDeleteSet(), deletions: spansOf(lost), meta: new Map() }]
    manager.undo()
    manager.redoStack = []
  }
  return (items) =>
    doc.transact(() => {
      const gone = new Set<Y.Item>()
      for (const text of new Set(items.filter(isWords).map(containerOf))) {
        const around = goneAround(doc, text)
        if (around.length > DEEPEST + 1) giveParagraph(around)
        else for (const each of around) gone.add(each)
      }
      redo(gone)
      redo(items)
    }, HISTORY)
}

/** The present copies of `text` and of what it lies in that are gone, from the inside outwards. */
function goneAround(doc: Y.Doc, text: Y.Item | null): readonly Y.Item[] {
  const gone: Y.Item[] = []
  for (let around = text; around; around = containerOf(around)) {
    around = latestOf(doc, around)
    if (!around.deleted) break
    gone.push(around)
  }
  return gone
}

/** Has the innermost of `gone` go on in a paragraph of its own, where the outermost was or after what that was in. */
function giveParagraph(gone: readonly Y.Item[]): void {
  let place = gone.at(-1)
  while (place?.parent instanceof Y.XmlElement) place = containerOf(place) ?? undefined
  if (!gone[0] || !(place?.parent instanceof Y.XmlFragment)) return
  const paragraph = new Y.XmlElement('paragraph')
  const words = new Y.XmlText()
  paragraph.insert(0, [words])
  let index = 0
  for (let each: Y.Item | null = place; each; each = each.left) if (!each.deleted) index += each.length
  place.parent.insert(index, [paragraph])
  for (const { _item } of [paragraph, words]) {
    if (!_item) continue
    _item.keep = true
    gone[0].redone = _item.id
  }
}

/** The copy that undo and redo have made of `item` last: itself where they made none. */
function latestOf(doc: Y.Doc, item: Y.Item): Y.Item {
  let latest = item
  while (latest.redone) {
    const next = Y.getItem(doc.store, latest.redone)
    if (!(next instanceof Y.Item)) break
    latest = next
  }
  return latest
}

function spansOf(items: Iterable<Y.Item>): ReturnType<typeof Y.createDeleteSet> {
  const spans = Y.createDeleteSet()
  for (const { id, length } of items) {
    const ofClient = spans.clients.get(id.client) ?? []
    ofClient.push({ clock: id.clock, len: length })
    spans.clients.set(id.client, ofClient)
  }
  return spans
}
