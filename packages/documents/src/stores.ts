import type { Card, CardId, HomeId, Live, Placement, Plan, ZoneSpec } from '@tablee/model'
import type { Store } from '@tablee/std'
import type * as Y from 'yjs'
import { readPlacements, readZones } from './boards.ts'
import { readCards } from './cards.ts'
import { readLive } from './live.ts'
import { readPlan } from './plan.ts'
import { cardsOf, cycleRoot, liveRoot, placementsRoot, sessionsRoot, stepsRoot, zonesRoot } from './roots.ts'

/**
 * A store over some roots of a document, read lazily and once per change. It observes for as long as the
 * document lives: make one per document, not one per component.
 */
function rootStore<T>(roots: readonly Pick<Y.Map<unknown>, 'observeDeep'>[], read: () => T): Store<T> {
  let cached: { readonly value: T } | null = null
  const listeners = new Set<() => void>()
  const changed = (): void => {
    cached = null
    for (const listener of listeners) listener()
  }
  for (const root of roots) root.observeDeep(changed)
  return {
    get: () => (cached ??= { value: read() }).value,
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}

/** The cards of a document, removed ones included. */
export const cardsStore = (doc: Y.Doc, home: HomeId): Store<readonly Card[]> => rootStore([cardsOf(doc)], () => readCards(doc, home))
/** The zones of a board. */
export const zonesStore = (base: Y.Doc): Store<readonly ZoneSpec[]> => rootStore([zonesRoot(base)], () => readZones(base))
/** The placements of a board. */
export const placementsStore = (board: Y.Doc): Store<ReadonlyMap<CardId, Placement>> => rootStore([placementsRoot(board)], () => readPlacements(board))
/** The plan of a cycle. */
export const planStore = (doc: Y.Doc): Store<Plan | null> => rootStore([cycleRoot(doc), stepsRoot(doc), sessionsRoot(doc)], () => readPlan(doc))
/** The mirrored facts of a cycle. */
export const liveStore = (doc: Y.Doc): Store<Live | null> => rootStore([liveRoot(doc)], () => readLive(doc))
