import * as Y from 'yjs'

/** One part of a document: an entry of a root map, or a whole root that is no map (`key` null). */
export interface DocumentPart {
  readonly root: string
  readonly key: string | null
  readonly type: 'map' | 'text' | 'array' | 'fragment'
}

/** A part as it reads here: JSON for data, plain text for texts, XML for rich text; null where it was taken away. */
export interface RescuedPart extends DocumentPart {
  readonly value: unknown
}

/** Which parts of a document were changed here and are not saved yet. */
export interface UnsavedWork {
  /** A change made here, by its number. */
  changed(transaction: Y.Transaction, change: number): void
  /** Parts that were changed in an earlier life of this page, counted as `change`. */
  recall(parts: readonly DocumentPart[], change: number): void
  /** Everything up to change number `change` is saved. */
  saved(change: number): void
  /** The relay has what was written up to these clocks, even where it never acknowledged it: what `doc` has beyond is of this browser. */
  known(doc: Y.Doc, states: ReadonlyMap<number, number>): void
  /** The relay has all that it lacked as `known` was told. */
  caughtUp(): void
  parts(): readonly DocumentPart[]
  /** Up to which of its clocks what `client` wrote in `doc` is saved. */
  savedClock(doc: Y.Doc, client: number): number
}

/** `onChange` is called when the list of parts is another. */
export function trackUnsavedWork(onChange: () => void): UnsavedWork {
  const last = new Map<string, { readonly part: DocumentPart; change: number }>()
  /** What is not saved yet, and at which clock it ended. */
  let unsaved: { readonly change: number; readonly clock: number }[] = []
  let savedClock = 0
  /** Of earlier lives of this page, what the relay has not been given yet: from which clock on. */
  let earlier: ReadonlyMap<number, number> = new Map()
  const touch = (part: DocumentPart, change: number): void => {
    const name = JSON.stringify([part.root, part.key])
    const known = last.get(name)
    if (known) known.change = change
    else {
      last.set(name, { part, change })
      onChange()
    }
  }
  return {
    changed: (transaction, change) => {
      unsaved.push({ change, clock: transaction.afterState.get(transaction.doc.clientID) ?? 0 })
      for (const [type, keys] of transaction.changed) {
        for (const part of partsOf(transaction.doc, type, keys)) touch(part, change)
      }
    },
    recall: (parts, change) => {
      for (const part of parts) touch(part, change)
    },
    saved: (change) => {
      savedClock = Math.max(savedClock, unsaved.findLast((each) => each.change <= change)?.clock ?? 0)
      unsaved = unsaved.filter((each) => each.change > change)
      const before = last.size
      for (const [name, entry] of last) if (entry.change <= change) last.delete(name)
      if (last.size !== before) onChange()
    },
    known: (doc, states) => {
      savedClock = Math.max(savedClock, states.get(doc.clientID) ?? 0)
      const here = [...Y.decodeStateVector(Y.encodeStateVector(doc))].filter(([client]) => client !== doc.clientID)
      earlier = new Map(
        here.flatMap(([client, clock]) => {
          const there = states.get(client) ?? 0
          return clock > there ? [[client, there]] : []
        }),
      )
    },
    caughtUp: () => {
      earlier = new Map()
    },
    parts: () => [...last.values()].map(({ part }) => part),
    savedClock: (doc, client) => (client === doc.clientID ? savedClock : (earlier.get(client) ?? Infinity)),
  }
}

/** The parts as they read in `doc`. */
export function readParts(doc: Y.Doc, parts: readonly DocumentPart[]): RescuedPart[] {
  return parts.map((part) => ({ ...part, value: valueOf(doc, part) ?? null }))
}

function valueOf(doc: Y.Doc, { root, key, type }: DocumentPart): unknown {
  switch (type) {
    case 'map':
      return key === null ? doc.getMap(root).toJSON() : plain(doc.getMap(root).get(key))
    case 'text':
      return doc.getText(root).toJSON()
    case 'array':
      return doc.getArray(root).toJSON()
    case 'fragment':
      return doc.getXmlFragment(root).toJSON()
  }
}

function plain(value: unknown): unknown {
  return value instanceof Y.AbstractType ? (value.toJSON() as unknown) : value
}

type SharedType = Y.AbstractType<Y.YEvent<Y.AbstractType<unknown>>>

function partsOf(doc: Y.Doc, type: SharedType, keys: ReadonlySet<string | null>): readonly DocumentPart[] {
  let root = type
  let under: string | null = null
  while (root._item) {
    under = root._item.parentSub
    const { parent } = root._item
    if (!(parent instanceof Y.AbstractType)) return []
    root = parent as SharedType // reason: yjs types a parent's events as any
  }
  const name = nameOf(doc, root)
  if (name === null) return []
  if (!(root instanceof Y.Map)) return [{ root: name, key: null, type: kindOf(root) }]
  const entries = under === null ? [...keys] : [under]
  return entries.map((key) => ({ root: name, key, type: 'map' }))
}

function nameOf(doc: Y.Doc, root: SharedType): string | null {
  for (const [name, type] of doc.share) if (type === root) return name
  return null
}

function kindOf(root: SharedType): 'text' | 'array' | 'fragment' {
  if (root instanceof Y.Text) return 'text'
  return root instanceof Y.Array ? 'array' : 'fragment'
}
