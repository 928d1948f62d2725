import type { DocumentName } from '@tablee/model'
import { parseDocumentName } from '@tablee/model'
import type { Store } from '@tablee/std'
import type * as Y from 'yjs'
import { recordsStore } from '../records/records-store.ts'
import { cardsStore, groupsStore, linksStore, placementsStore, zonesStore } from '../stores.ts'
import type { BoardContent, HomeContent, StepContent } from './step-content.ts'

/** What the documents of a step hold, and every change of it: `readStep` followed. */
export function stepStore(documents: ReadonlyMap<DocumentName, Y.Doc>): Store<StepContent> {
  const homes: Store<HomeContent>[] = []
  const boards: Store<BoardContent>[] = []
  for (const [document, doc] of documents) {
    const ref = parseDocumentName(document)
    if (ref?.kind === 'content') {
      const { home } = ref
      const [cards, links, groups] = [cardsStore(doc, home), linksStore(doc, home), groupsStore(doc, home)]
      const read = (): HomeContent => ({ home, cards: cards.get(), links: links.get(), groups: groups.get() })
      homes.push(following([cards, links, groups], read))
    } else if (ref?.kind === 'base' || ref?.kind === 'board') {
      const [zones, placements, drawings] = [zonesStore(doc), placementsStore(doc), recordsStore(doc)]
      const own = { document, board: ref.board }
      boards.push(
        following([zones, placements, drawings], () => ({
          ...own,
          zones: zones.get(),
          placements: placements.get(),
          drawings: drawings.get(),
        })),
      )
    }
  }
  return following([...homes, ...boards], () => ({
    homes: homes.map((home) => home.get()),
    boards: boards.map((board) => board.get()),
  }))
}

/** What `read` gives, read again only when one of `sources` is something else. */
function following<T>(sources: readonly Store<unknown>[], read: () => T): Store<T> {
  let seen: readonly unknown[] | null = null
  let value: T
  return {
    get: () => {
      const present = sources.map((source) => source.get())
      if (!seen || present.some((each, index) => each !== seen?.[index])) {
        seen = present
        value = read()
      }
      return value
    },
    subscribe: (listener) => {
      const stops = sources.map((source) => source.subscribe(listener))
      return () => {
        for (const stop of stops) stop()
      }
    },
  }
}
