import * as Y from 'yjs'
import { HISTORY } from './origin.ts'

/** How much of what this browser wrote in `doc` others may have read: up to which clock of its own. */
export type SavedClock = (doc: Y.Doc) => number

/** What one change of others brings back at most: nobody types so much at once, and each piece of it has its price. */
const MOST_PIECES = 500
const MOST_CHARACTERS = 5_000
/** A list, its item and its paragraph can be made anew alone; an item of a list in a list would lack the paragraph it begins with. */
const DEEPEST = 3

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
  /** Whether what is being done was begun by this person: an editor tidies up after what it hears of others, in transactions of its own. */
  let isPersons = true
  doc.on('beforeTransaction', ({ local }: Y.Transaction) => {
    isPersons &&= local
  })
  doc.on('afterAllTransactions', () => {
    isPersons = true
  })
  doc.on('afterTransaction', (transaction: Y.Transaction) => {
    const late: Y.Item[] = []
    const isLate = lateIn(transaction, takenAway, savedClock)
    Y.iterateDeletedStructs(transaction, transaction.deleteSet, (item) => {
      if (!(item instanceof Y.Item)) return
      const isContainer = item.content instanceof Y.ContentType
      if (!transaction.local && !isContainer && isLate(item)) late.push(item)
      if (isPersons && isContainer) takenAway.add(item)
    })
    if (late.some(isWords) && isWithinReason(late)) bringBack(doc, late)
  })
}

/** Tells the items that `transaction` deletes and that are late; each container is looked at once. */
function lateIn(
  { beforeState, doc }: Y.Transaction,
  takenAway: WeakSet<Y.Item>,
  savedClock: SavedClock,
): (item: Y.Item) => boolean {
  const isInTakenAway = someAround((item) => takenAway.has(item))
  const isInDeleted = someAround(({ deleted }) => deleted)
  return (item) => {
    const { client, clock } = item.id
    if (clock >= (beforeState.get(client) ?? 0)) return isInTakenAway(item)
    return client === doc.clientID && clock >= savedClock(doc) && isInDeleted(item)
  }
}

/** Whether `test` holds for something that an item lies in. */
function someAround(test: (container: Y.Item) => boolean): (item: Y.Item) => boolean {
  const known = new Map<Y.Item, boolean>()
  return (item) => {
    const passed: Y.Item[] = []
    let holds = false
    for (let around = containerOf(item); around && !holds; around = containerOf(around)) {
      const answer = known.get(around)
      holds = answer ?? test(around)
      if (answer === false) break
      passed.push(around)
    }
    for (const each of passed) known.set(each, holds)
    return holds
  }
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

/** Makes the containers of `items` anew where they are gone, then `items` in them, as an undo of their deletion would. */
function bringBack(doc: Y.Doc, items: readonly Y.Item[]): void {
  const manager = new Y.UndoManager(doc, { trackedOrigins: new Set() })
  const redo = (lost: Iterable<Y.Item>): void => {
    manager.undoStack = [{ insertions: Y.createDeleteSet(), deletions: spansOf(lost), meta: new Map() }]
    manager.undo()
  }
  doc.transact(() => {
    const texts = new Set(items.filter(isWords).map((item) => containerOf(item)))
    const gone = new Set<Y.Item>()
    for (const text of texts) {
      const around = text ? goneAround(doc, text) : []
      if (around.length > DEEPEST + 1) giveParagraph(around)
      else for (const each of around) gone.add(each)
    }
    redo(gone)
    redo(items)
  }, HISTORY)
  manager.destroy()
}

/** The present copies of `text` and of what it lies in that are gone, from the inside outwards. */
function goneAround(doc: Y.Doc, text: Y.Item): readonly Y.Item[] {
  const gone: Y.Item[] = []
  let around: Y.Item | null = latestOf(doc, text)
  while (around?.deleted) {
    gone.push(around)
    const outer = containerOf(around)
    around = outer && latestOf(doc, outer)
  }
  return gone
}

/** Has the innermost of `gone` go on in a paragraph of its own, where the outermost was or after what that was in. */
function giveParagraph(gone: readonly Y.Item[]): void {
  const [text, outermost] = [gone[0], gone.at(-1)]
  let place = outermost ?? null
  while (place && !isFragment(place.parent)) place = containerOf(place)
  if (!text || !place || !isFragment(place.parent)) return
  let index = 0
  for (let before: Y.Item | null = place; before; before = before.left) if (!before.deleted) index += before.length
  const paragraph = new Y.XmlElement('paragraph')
  const words = new Y.XmlText()
  paragraph.insert(0, [words])
  place.parent.insert(index, [paragraph])
  if (!words._item || !paragraph._item) return
  text.redone = words._item.id
  for (const item of [words._item, paragraph._item]) item.keep = true
}

/** A whole text, and not an element of one. */
function isFragment(type: unknown): type is Y.XmlFragment {
  return type instanceof Y.XmlFragment && !(type instanceof Y.XmlElement)
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
