import { cardsStore } from '@tablee/documents'
import type { Card, HomeId } from '@tablee/model'
import { contentOf } from '@tablee/model'
import type { OpenDocument } from '@tablee/provider'
import type { Store } from '@tablee/std'
import { systemScheduler } from '@tablee/std'
import { useStore } from '@tablee/ui'
import { useEffect, useMemo } from 'react'
import { useCycle } from './cycle-context.ts'

/** The cards of a home, as far as they are here. */
export interface OfHome<Cards> {
  readonly home: HomeId
  readonly cards: Cards
  /** Whether they are all here. */
  readonly loaded: boolean
}

type ReadHome<Cards> = (doc: OpenDocument['doc'], home: HomeId) => Store<Cards>

/** What comes of several homes within this time (ms) is shown together: at opening they come in many parts, one after the other. */
const GATHERED = 50

/** The cards of `homes`, read whole; they stay open for as long as the component is shown. */
export function useCardsOf(homes: readonly HomeId[]): readonly OfHome<readonly Card[]>[] {
  return useHomesOf(homes, cardsStore)
}

/** What `read` tells of each of `homes`; it is the same at each call. */
export function useHomesOf<Cards>(homes: readonly HomeId[], read: ReadHome<Cards>): readonly OfHome<Cards>[] {
  const { openDocument, holdDocument, documents } = useCycle()
  const open = useStore(documents)
  const key = homes.join(' ')

  useEffect(() => {
    const releases = key === '' ? [] : key.split(' ').map((home) => holdDocument(contentOf(home as HomeId)))
    return () => {
      for (const release of releases) release()
    }
  }, [key, holdDocument])

  const store = useMemo(() => {
    const opened =
      key === '' ? [] : key.split(' ').map((home) => [home as HomeId, openDocument(contentOf(home as HomeId))] as const)
    return open && homesOver(opened, read)
  }, [key, open, openDocument, read])
  return useStore(store)
}

function homesOver<Cards>(
  opened: readonly (readonly [HomeId, OpenDocument])[],
  readHome: ReadHome<Cards>,
): Store<readonly OfHome<Cards>[]> {
  const sources = opened.map(([home, { doc, status }]) => ({ home, status, cards: readHome(doc, home) }))
  let read: readonly OfHome<Cards>[] | null = null
  return {
    get: () => {
      const next = sources.map(({ home, status, cards }, index): OfHome<Cards> => {
        const former = read?.[index]
        const now = { home, cards: cards.get(), loaded: status.get().loaded }
        return former && former.cards === now.cards && former.loaded === now.loaded ? former : now
      })
      if (!read || next.some((home, index) => home !== read?.[index])) read = next
      return read
    },
    subscribe: (listener) => {
      let cancel: (() => void) | null = null
      const tell = (): void => {
        cancel = null
        listener()
      }
      const gather = (): void => void (cancel ??= systemScheduler.after(GATHERED, tell))
      const stops = sources.flatMap(({ status, cards }) => [status.subscribe(gather), cards.subscribe(gather)])
      return () => {
        cancel?.()
        for (const stop of stops) stop()
      }
    },
  }
}
