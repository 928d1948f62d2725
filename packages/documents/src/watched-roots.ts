import type { Store } from '@tablee/std'
import type * as Y from 'yjs'
import { keysUnder } from './keys-under.ts'

export interface Reading<T> {
  readonly read: () => T
  /** Told the keys of the roots under which something changed, before the next reading. */
  readonly changed?: (keys: ReadonlySet<string>) => void
  /** Watches what else the reading depends on, and tells which keys that changes. */
  readonly also?: (tell: (keys: ReadonlySet<string>) => void) => void
}

/** A store over roots of a document, read when asked for and once per change. It observes for as long as the document lives. */
export function watch<T>(
  roots: readonly Pick<Y.Map<unknown>, 'observeDeep'>[],
  { read, changed, also }: Reading<T>,
): Store<T> {
  let cached: { readonly value: T } | null = null
  const listeners = new Set<() => void>()
  const tell = (keys: ReadonlySet<string>): void => {
    cached = null
    changed?.(keys)
    for (const listener of listeners) listener()
  }
  for (const root of roots) root.observeDeep((events) => tell(new Set(events.flatMap(keysUnder))))
  also?.(tell)
  return {
    get: () => (cached ??= { value: read() }).value,
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}

const stores = new WeakMap<Y.Doc, Map<string, unknown>>()

/** One store per document and name, however often it is asked for: each observes its document. */
export function oncePer<T>(doc: Y.Doc, name: string, make: () => Store<T>): Store<T> {
  const ofDoc = stores.get(doc) ?? new Map<string, unknown>()
  stores.set(doc, ofDoc)
  const present = ofDoc.get(name)
  if (present) return present as Store<T> // reason: each name is given with one type only
  const made = make()
  ofDoc.set(name, made)
  return made
}
