import * as Y from 'yjs'
import type { SavedClock } from './late-words.ts'
import { keepLateWords } from './late-words.ts'

/** Words that this person typed in one document, in one go: a piece of an entry of their history. */
export interface TypedText {
  readonly doc: Y.Doc
  /** Whether they were all typed inside of `container`. */
  isIn(container: Container): boolean
  /** The shared texts that they were typed in. */
  texts(): readonly Y.Text[]
  /** Takes the words back, and nobody else's; false when nothing of them was left to this person. */
  undo(): boolean
  /** Whether they could be taken back, once what was typed after them is. */
  isStanding(): boolean
  /** Types them again where they were. */
  redo(): boolean
  /** Gives up whatever was kept to undo or redo them. */
  forget(): void
}

export interface TypingListener {
  /** Whether what is being typed belongs to the piece that was typed last. */
  readonly continues: () => boolean
  readonly begun: (text: TypedText) => void
  /** The piece that was begun last has grown. */
  readonly grown: () => void
  readonly savedClock: SavedClock
}

/** A shared type, for what it lies in. */
export type Container = Pick<Y.AbstractType<unknown>, '_item'>
type StackItem = Y.UndoManager['undoStack'][number]
type Stack = 'undoStack' | 'redoStack'

/**
 * Follows what is typed in `doc` under the origins that are given to the returned function. Where a piece ends is the
 * listener's to say: the UndoManager's own clock is off.
 */
export function followTyping(doc: Y.Doc, listener: TypingListener): (origin: unknown) => void {
  const { continues, begun, grown, savedClock } = listener
  const origins = new Set<unknown>()
  const manager = new Y.UndoManager(doc, {
    captureTimeout: Infinity,
    trackedOrigins: origins,
    // an editor opens transactions for a caret that moves
    captureTransaction: ({ changed }) => changed.size > 0,
    deleteFilter: isEmptied,
  })
  keepLateWords(doc, savedClock)
  doc.on('beforeTransaction', ({ origin }: Y.Transaction) => {
    if (origin !== manager && origins.has(origin) && !continues()) manager.stopCapturing()
  })
  let written = new Set<Container>()
  const note = ({ changedParentTypes }: { readonly changedParentTypes: ReadonlyMap<Container, unknown> }): void => {
    for (const type of changedParentTypes.keys()) written.add(type)
  }
  manager.on('stack-item-added', (event) => {
    if (manager.undoing || manager.redoing) return
    written = new Set()
    note(event)
    begun(typedText(manager, event.stackItem, written))
  })
  manager.on('stack-item-updated', (event) => {
    note(event)
    grown()
  })
  return (origin) => void origins.add(origin)
}

/** Words of others are never taken away with the paragraph that this person had begun for them. */
function isEmptied({ content }: Y.Item): boolean {
  return !(content instanceof Y.ContentType) || (content.type as Y.AbstractType<unknown>)._length === 0
}

/** `written`: the types that the words are in, and what is around them. */
function typedText(manager: Y.UndoManager, made: StackItem, written: ReadonlySet<Container>): TypedText {
  let item = made
  const pop = (from: Stack, to: Stack): boolean => {
    const popped = popOnly(manager, item, from, to)
    item = popped ?? item
    return popped !== null
  }
  return {
    doc: manager.doc,
    isIn: (container) => [...written].every((type) => liesIn(type, container) || liesIn(container, type)),
    texts: () => [...written].filter((type) => type instanceof Y.Text),
    isStanding: () => manager.undoStack.includes(item),
    undo: () => pop('undoStack', 'redoStack'),
    redo: () => pop('redoStack', 'undoStack'),
    forget: () => {
      for (const stack of ['undoStack', 'redoStack'] as const) {
        const others = manager[stack].filter((other) => other !== item)
        if (others.length === manager[stack].length) continue
        manager[stack] = [item]
        manager.clear(stack === 'undoStack', stack === 'redoStack')
        manager[stack] = others
      }
    },
  }
}

/** Whether `type` is `container`, or somewhere inside of it. */
export function liesIn(type: Container, container: Container): boolean {
  for (let around: Container | null = type; around; around = parentOf(around)) if (around === container) return true
  return false
}

function parentOf({ _item }: Container): Container | null {
  return _item?.parent instanceof Y.AbstractType ? _item.parent : null
}

/** Undoes or redoes `item` alone: an UndoManager goes on to further items when the first has no effect. Gives what takes it back. */
function popOnly(manager: Y.UndoManager, item: StackItem, from: Stack, to: Stack): StackItem | null {
  const items = manager[from]
  if (items.at(-1) !== item) return null
  const before = manager[to].length
  manager[from] = [item]
  try {
    if (from === 'undoStack') manager.undo()
    else manager.redo()
  } catch {
    // reason: Yjs threw once in 70,000 undos; what it had done until then is on the other stack, like any other undo
  } finally {
    manager[from] = items.slice(0, -1)
  }
  return manager[to].length > before ? (manager[to].at(-1) ?? null) : null
}
