import { groupsStore, linksStore, watchTouched } from '@tablee/documents'
import type { Card, CardGroupId, CardId, HomeId, Link, Zone } from '@tablee/model'
import { makerOf } from '@tablee/model'
import type { OpenDocument } from '@tablee/provider'
import { systemClock, systemScheduler } from '@tablee/std'
import { useAnnounce, useStore, useWords } from '@tablee/ui'
import { useEffect, useEffectEvent, useRef } from 'react'
import { useCycle } from '../../../cycle/cycle-context.ts'
import type { CardScope } from '../../card/card-scope.ts'
import { zoneName } from '../../card/zone-name.ts'
import type { ListLayout } from '../list-layout.ts'
import type { ListChange, ListLook, SeenInList } from './list-change.ts'
import { createListNews } from './list-news.ts'
import { TOLD_EVERY, newsLevel } from './news-level.ts'
import { newsWords } from './news-words.ts'

export interface NewsOfList {
  readonly home: HomeId
  readonly board: OpenDocument['doc']
  readonly cards: readonly Card[]
  readonly zones: readonly Zone[]
  readonly layout: ListLayout
  readonly scope: CardScope
  /** Until then, what arrives was there before. */
  readonly loaded: boolean
}

/** Tells screen readers, politely and in groups, what others do to the cards and links of a list. */
export function useListNews({ home, board, cards, zones, layout, scope, loaded }: NewsOfList): void {
  const { t, language } = useWords()
  const { me, people, refreshPeople } = useCycle()
  const announce = useAnnounce()
  const links = useStore(linksStore(scope.content, home))
  const shown = useRef({ cards, links, layout })
  useEffect(() => {
    shown.current = { cards, links, layout }
  }, [cards, links, layout])
  const last = cards.at(-1)
  const newest = last && makerOf(last)
  useEffect(() => {
    if (newest && !people.get().has(newest)) refreshPeople()
  }, [newest, people, refreshPeople])

  const tell = useEffectEvent((changes: readonly ListChange[]) => {
    const level = newsLevel.get()
    if (level === 'none') return
    const look = lookAt(shown.current)
    const zoneTitle = (id: string | null): string => {
      const zone = zones.find((candidate) => candidate.id === id)
      return zone ? zoneName(zone, language, scope.questions) : t('list.unplaced')
    }
    const voice = {
      t,
      language,
      zoneTitle,
      personName: scope.personName,
      groupTitle: (id: CardGroupId | null) =>
        groupsStore(scope.content, home)
          .get()
          .find((group) => group.id === id)?.title ?? null,
      cardOf: (id: CardId) => look.cards.get(id)?.card ?? null,
      zoneOf: (id: CardId) => look.cards.get(id)?.zone ?? null,
    }
    announce(newsWords(changes, voice, level === 'summary'))
  })

  const { content } = scope
  useEffect(() => {
    if (!loaded) return undefined
    const news = createListNews({
      time: { ...systemClock, ...systemScheduler },
      me: me.participant,
      look: () => lookAt(shown.current),
      every: () => TOLD_EVERY[newsLevel.get()],
      tell,
    })
    const unwatch = watchTouched({ content, board }, news.touched)
    return () => {
      unwatch()
      news.stop()
    }
  }, [content, board, loaded, me])
}

interface Shown {
  readonly cards: readonly Card[]
  readonly links: readonly Link[]
  readonly layout: ListLayout
}

const looks = new WeakMap<Shown, ListLook>()

/** What a list shows, by id; worked out once for each state of the list, and only when someone else changes something. */
function lookAt(shown: Shown): ListLook {
  const known = looks.get(shown)
  if (known) return known
  const { cards, links, layout } = shown
  const seen = new Map<CardId, SeenInList>(cards.map((card) => [card.id, { card, zone: null }]))
  for (const { zone, cards: listed } of layout.sections.flatMap((section) => section.zones)) {
    for (const { card, mirror } of listed) if (!mirror) seen.set(card.id, { card, zone: zone.id })
  }
  const look = { cards: seen, links: new Map(links.map((link) => [link.id, link])) }
  looks.set(shown, look)
  return look
}
