import type { Card, CardId, Joining, LinkId } from '@tablee/model'
import { newId, standingLinks } from '@tablee/model'
import type { Clock } from '@tablee/std'
import type * as Y from 'yjs'
import { readCard } from './cards.ts'
import { copyCard } from './copied-card.ts'
import { createGroupGestures } from './group-gestures.ts'
import { readGroups } from './groups.ts'
import { createLinkGestures } from './link-gestures.ts'
import { newPlugCell, readPlugs } from './plugs.ts'
import type { SourceGestureOptions } from './source-gestures.ts'
import { createSourceGestures } from './source-gestures.ts'
import { cardsStore, linksStore } from './stores.ts'

/** A step whose cards are copied into another: the document that holds them, and what becomes of each. */
export interface CarriedStep {
  readonly content: Y.Doc
  readonly joining: readonly Joining[]
}

/**
 * Copies the cards of a step that are going into the one that `options` name, with their groups, and the links between those that are
 * there then: one entry of the history. Gives how many were copied. Done again, it copies only what is not there yet.
 */
export function carryStep({ content, joining }: CarriedStep, options: SourceGestureOptions): number {
  return options.history.record(() => {
    const sources = createSourceGestures({ ...options, clock: ticking(options.clock) })
    const copied = new Map<CardId, CardId>()
    for (const each of joining) {
      const copy = each.is === 'going' ? copyCard(content, each.card, null) : null
      if (each.is !== 'going' || !copy) continue
      const taken = sources.takeCopy(copy, each.card.kind, each.zone)
      if (taken.ok) copied.set(each.card.id, taken.value)
    }
    gatherAgain({ content, joining }, copied, options)
    const there = joining.flatMap((each) => (each.is === 'there' ? [[each.card.id, each.as] as const] : []))
    linkAgain({ content, joining }, new Map([...there, ...copied]), options)
    return copied.size
  })
}

/** A clock that tells a later time whenever it is asked: what is made of several cards at once keeps their order. */
function ticking(clock: Clock): Clock {
  let last = 0
  return { now: () => (last = Math.max(last + 1, clock.now())) }
}

/** Puts copies in groups of the same names as those of their sources; in the one where others of these are, once it was made. */
function gatherAgain(
  { content, joining }: CarriedStep,
  copied: ReadonlyMap<CardId, CardId>,
  options: SourceGestureOptions,
): void {
  const [first] = joining
  if (!first) return
  const gestures = createGroupGestures(options)
  const made = readGroups(options.content, options.home)
  const copyWith = (id: CardId | undefined): Card | null => (id ? readCard(options.content, options.home, id) : null)
  for (const group of readGroups(content, first.card.home)) {
    const ofGroup = joining.filter(({ card }) => card.group === group.id)
    const cards = ofGroup.flatMap(({ card }): readonly Card[] => {
      const copy = copyWith(copied.get(card.id))
      return copy ? [copy] : []
    })
    if (cards.length === 0) continue
    const present = new Set(ofGroup.map((each) => (each.is === 'there' ? copyWith(each.as)?.group : null)))
    const same = made.find(({ id, title }) => present.has(id) && title === group.title)
    if (same) gestures.joinGroup(cards, same.id)
    else gestures.groupCards(cards, group)
  }
}

/** Ties cards as their sources are, with what passes between them; what is tied already is left as it is. */
function linkAgain(
  { content, joining }: CarriedStep,
  there: ReadonlyMap<CardId, CardId>,
  options: SourceGestureOptions,
): void {
  const [first] = joining
  if (!first) return
  const { home } = first.card
  const gestures = createLinkGestures(options)
  for (const { link, ...ends } of standingLinks(linksStore(content, home).get(), cardsStore(content, home).get())) {
    const [from, to] = [there.get(ends.from.id), there.get(ends.to.id)]
    if (!from || !to) continue
    const made = gestures.addLink({ ...link, from, to })
    if (made.ok)
      plugAgain(
        link.id,
        made.value,
        new Map([
          [link.from, from],
          [link.to, to],
        ]),
      )
  }

  function plugAgain(former: LinkId, link: LinkId, ends: ReadonlyMap<CardId, CardId>): void {
    options.history.record((write) => {
      for (const { plug } of readPlugs(content, former)) {
        const cell = newPlugCell(options.content, link, newId<string>(options.random))
        const giver = ends.get(plug.giver)
        if (cell && giver) write(cell, { ...plug, giver })
      }
    })
  }
}
