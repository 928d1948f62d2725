import type { Card, CardGroup, HomeId, Link, Live, Placements, Plan, ZoneSpec } from '@tablee/model'
import type { Store } from '@tablee/std'
import type * as Y from 'yjs'
import { readPlacements, readZones, withPlacements } from './boards.ts'
import { decodeCard } from './card-codec.ts'
import { inOrder } from './cards.ts'
import { readGroups } from './groups.ts'
import { readLinks } from './links.ts'
import { readLive } from './live.ts'
import { readPlan } from './plan.ts'
import {
  cardsOf,
  cycleRoot,
  groupsOf,
  linksOf,
  liveRoot,
  placementsRoot,
  recordsRoot,
  sessionsRoot,
  stepsRoot,
  territoriesRoot,
  zonesRoot,
} from './roots.ts'
import { asQuestion, questionsTold, watchQuestions } from './told-questions.ts'
import { oncePer, watch } from './watched-roots.ts'

/** The cards of a document, removed ones included, in the order they were made. A card is the same object until it changes, or is validated. */
export const cardsStore = (doc: Y.Doc, home: HomeId): Store<readonly Card[]> =>
  oncePer(doc, `cards:${home}`, () => {
    const decoded = new Map<string, Card | null>()
    const cards = cardsOf(doc)
    return watch([cards], {
      changed: (touched) => {
        for (const id of touched) decoded.delete(id)
      },
      also: (tell) => watchQuestions(doc, tell),
      read: () => {
        const questions = questionsTold(doc)
        for (const [id, shared] of cards) {
          if (decoded.has(id)) continue
          const card = decodeCard(id, home, shared)
          decoded.set(id, card && asQuestion(card, questions))
        }
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

/** Whether anything was drawn in a document, be it removed since: what is drawn is read by `@tablee/documents/records`. */
export const drawnStore = (doc: Y.Doc): Store<boolean> =>
  oncePer(doc, 'drawn', () => watch([recordsRoot(doc)], { read: () => recordsRoot(doc).size > 0 }))

/** The plan of a cycle. */
export const planStore = (doc: Y.Doc): Store<Plan | null> =>
  oncePer(doc, 'plan', () =>
    watch([cycleRoot(doc), territoriesRoot(doc), stepsRoot(doc), sessionsRoot(doc)], { read: () => readPlan(doc) }),
  )

/** The mirrored facts of a cycle. */
export const liveStore = (doc: Y.Doc): Store<Live | null> =>
  oncePer(doc, 'live', () => watch([liveRoot(doc)], { read: () => readLive(doc) }))
