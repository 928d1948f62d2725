import type { Card, CardGroup, HomeId, Link, Live, Placements, Plan, ZoneSpec } from '@tablee/model'
import type { Store } from '@tablee/std'
import type * as Y from 'yjs'
import { readPlacements, readZones, withPlacements } from './boards.ts'
import { decodeCard } from './card-codec.ts'
import { inOrder } from './cards.ts'
import { keysUnder } from './keys-under.ts'
import { readGroups } from './groups.ts'
import { readLinks } from './links.ts'
import { readLive } from './live.ts'
import { readPlan } from './plan.ts'
import { readDrawingSchema } from './records/drawing-schema.ts'
import type { RecordValue } from './records/record-cells.ts'
import { decodeRecord } from './records/records.ts'
import {
  cardsOf,
  cycleRoot,
  groupsOf,
  linksOf,
  liveRoot,
  metaRoot,
  placementsRoot,
  recordsRoot,
  sessionsRoot,
  stepsRoot,
  territoriesRoot,
  zonesRoot,
} from './roots.ts'

/** The cards of a document, removed ones included, in the order they were made. A card is the same object until it changes. */
export const cardsStore = (doc: Y.Doc, home: HomeId): Store<readonly Card[]> =>
  oncePer(doc, `cards:${home}`, () => {
    const decoded = new Map<string, Card | null>()
    const cards = cardsOf(doc)
    return watch([cards], {
      changed: (touched) => {
        for (const id of touched) decoded.delete(id)
      },
      read: () => {
        for (const [id, shared] of cards) if (!decoded.has(id)) decoded.set(id, decodeCard(id, home, shared))
        return inOrder([...decoded.values()].filter((card) => card !== null))
      },
    })
  })

/** The links of a document, removed ones included. */
export const linksStore = (doc: Y.Doc, home: HomeId): Store<readonly Link[]> =>
  oncePer(doc, `links:${home}`, () => watch([linksOf(doc)], { read: () => readLinks(doc, home) }))

/** The groups of a document, those without cards included, in their order. */
export const groupsStore = (doc: Y.Doc, home: HomeId): Store<readonly CardGroup[]> =>
  oncePer(doc, `groups:${home}`, () => watch([groupsOf(doc)], { read: () => readGroups(doc, home) }))

/** The zones of a board. */
export const zonesStore = (base: Y.Doc): Store<readonly ZoneSpec[]> =>
  oncePer(base, 'zones', () => watch([zonesRoot(base)], { read: () => readZones(base) }))

/** What `read` makes of one value of a document's `meta`. */
export const metaStore = <T>(doc: Y.Doc, key: string, read: (value: unknown) => T): Store<T> =>
  oncePer(doc, `meta:${key}`, () => watch([metaRoot(doc)], { read: () => read(metaRoot(doc).get(key)) }))

/** The placements of a board, of its cards and of their groups. Each is the same object until it changes: reading again costs what has changed. */
export const placementsStore = (board: Y.Doc): Store<Placements> =>
  oncePer(board, 'placements', () => {
    const touched = new Set<string>()
    let known: Placements | null = null
    return watch([placementsRoot(board)], {
      changed: (keys) => {
        for (const key of keys) touched.add(key)
      },
      read: () => {
        known = known ? withPlacements(known, board, touched) : readPlacements(board)
        touched.clear()
        return known
      },
    })
  })

/** What is drawn in a document, by id: the records that stand and are well-formed. A record is the same object until it changes. */
export const recordsStore = (doc: Y.Doc): Store<ReadonlyMap<string, RecordValue>> =>
  oncePer(doc, 'records', () => {
    const decoded = new Map<string, RecordValue | null>()
    const records = recordsRoot(doc)
    return watch([records], {
      changed: (touched) => {
        for (const id of touched) decoded.delete(id)
      },
      read: () => {
        const standing = new Map<string, RecordValue>()
        for (const [id, shared] of records) {
          if (!decoded.has(id)) decoded.set(id, decodeRecord(shared))
          const value = decoded.get(id)
          if (value) standing.set(id, value)
        }
        return standing
      },
    })
  })

/** The schema with which a document's records were written; unknown, since peers wrote it. */
export const drawingSchemaStore = (doc: Y.Doc): Store<unknown> =>
  oncePer(doc, 'schema', () => watch([metaRoot(doc)], { read: () => readDrawingSchema(doc) }))

/** The plan of a cycle. */
export const planStore = (doc: Y.Doc): Store<Plan | null> =>
  oncePer(doc, 'plan', () =>
    watch([cycleRoot(doc), territoriesRoot(doc), stepsRoot(doc), sessionsRoot(doc)], { read: () => readPlan(doc) }),
  )

/** The mirrored facts of a cycle. */
export const liveStore = (doc: Y.Doc): Store<Live | null> =>
  oncePer(doc, 'live', () => watch([liveRoot(doc)], { read: () => readLive(doc) }))

interface Reading<T> {
  readonly read: () => T
  /** Told the keys of the roots under which something changed, before the next reading. */
  readonly changed?: (keys: ReadonlySet<string>) => void
}

/** A store over roots of a document, read when asked for and once per change. It observes for as long as the document lives. */
function watch<T>(roots: readonly Pick<Y.Map<unknown>, 'observeDeep'>[], { read, changed }: Reading<T>): Store<T> {
  let cached: { readonly value: T } | null = null
  const listeners = new Set<() => void>()
  for (const root of roots) {
    root.observeDeep((events) => {
      cached = null
      changed?.(new Set(events.flatMap(keysUnder)))
      for (const listener of listeners) listener()
    })
  }
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
function oncePer<T>(doc: Y.Doc, name: string, make: () => Store<T>): Store<T> {
  const ofDoc = stores.get(doc) ?? new Map<string, unknown>()
  stores.set(doc, ofDoc)
  const present = ofDoc.get(name)
  if (present) return present as Store<T> // reason: each name is given with one type only, above
  const made = make()
  ofDoc.set(name, made)
  return made
}
