import type { Card, CardId } from '@tablee/model'
import { useAnnounce, useWords } from '@tablee/ui'
import { useCallback, useEffect, useEffectEvent, useRef } from 'react'
import { useCycle } from '../../cycle/cycle-context.ts'
import type { CardScope } from '../card/card-scope.ts'
import { changesBetween } from './list-changes.ts'
import type { Seen } from './list-changes.ts'
import type { ListLayout } from './list-layout.ts'

/** What others did within this time (ms) is told together. */
const GROUPED = 4000

export interface AnnouncedList {
  readonly cards: readonly Card[]
  readonly layout: ListLayout
  readonly scope: CardScope
  readonly loaded: boolean
}

/** Tells screen readers, politely and in groups, which cards others added, moved and removed. Gives what marks a card as one's own doing. */
export function useOthersAnnounced({ cards, layout, scope, loaded }: AnnouncedList): (card: CardId) => void {
  const { t } = useWords()
  const { me } = useCycle()
  const announce = useAnnounce()
  const told = useRef<Look | null>(null)
  const latest = useRef<Look>(new Map())
  const mine = useRef(new Set<CardId>())
  const waiting = useRef(false)
  const { personName } = scope
  const tell = useEffectEvent(() => {
    const { added, moved, removed } = changesBetween(
      told.current ?? latest.current,
      latest.current,
      me.participant,
      mine.current,
    )
    told.current = latest.current
    mine.current.clear()
    const [only] = added
    if (only && added.length === 1) {
      const name = (only.card.by && personName(only.card.by)) ?? t('list.someone')
      announce(t('list.otherAdded', { name, title: only.card.title || t('list.untitled') }))
    } else if (added.length > 1) announce(t('list.othersAdded', { count: added.length }))
    if (moved.length > 0) announce(t('list.othersMoved', { count: moved.length }))
    if (removed.length > 0) announce(t('list.othersRemoved', { count: removed.length }))
  })

  useEffect(() => {
    if (!loaded) return
    latest.current = lookAt(cards, layout)
    told.current ??= latest.current
    if (waiting.current) return
    waiting.current = true
    setTimeout(() => {
      waiting.current = false
      tell()
    }, GROUPED)
  }, [cards, layout, loaded])

  return useCallback((card) => void mine.current.add(card), [])
}

type Look = ReadonlyMap<CardId, Seen>

function lookAt(cards: readonly Card[], layout: ListLayout): Look {
  const seen = new Map<CardId, Seen>(cards.map((card) => [card.id, { card, zone: null }]))
  for (const { zone, cards: listed } of layout.sections.flatMap((section) => section.zones)) {
    for (const { card, mirror } of listed) if (!mirror) seen.set(card.id, { card, zone: zone.id })
  }
  return seen
}
