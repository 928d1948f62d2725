import { cardsStore } from '@tablee/documents'
import type { Card, HomeId } from '@tablee/model'
import { can, contentOf, standingCards } from '@tablee/model'
import type { OpenDocument } from '@tablee/provider'
import type { Store } from '@tablee/std'
import { useStore } from '@tablee/ui'
import { useEffect, useMemo } from 'react'
import { useCycle } from '../../cycle/cycle-context.ts'

/** The cards that are shown, by home: of every home of the cycle's steps that this person may read. */
export type CardsByHome = ReadonlyMap<HomeId, readonly Card[]>

/** Opens the homes of every step for as long as the page is shown. */
export function useCards(): CardsByHome {
  const { me, live, openDocument, holdDocument, documents } = useCycle()
  const facts = useStore(live)
  const open = useStore(documents)
  const homes = facts
    ? [...new Set(facts.steps.flatMap((step) => step.homes))].filter((home) => can(me, 'read', contentOf(home), facts))
    : []
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
    return open && cardsOver(opened)
  }, [key, open, openDocument])
  return useStore(store)
}

function cardsOver(opened: readonly (readonly [HomeId, OpenDocument])[]): Store<CardsByHome> {
  const stores = opened.map(([home, { doc }]) => [home, cardsStore(doc, home)] as const)
  let read: readonly (readonly Card[])[] = []
  let value: CardsByHome = new Map()
  return {
    get: () => {
      const next = stores.map(([, store]) => store.get())
      if (next.length !== read.length || next.some((cards, index) => cards !== read[index])) {
        read = next
        value = new Map(stores.map(([home, store]) => [home, standingCards(store.get())]))
      }
      return value
    },
    subscribe: (listener) => {
      const stops = stores.map(([, store]) => store.subscribe(listener))
      return () => {
        for (const stop of stops) stop()
      }
    },
  }
}
