import type { Card, CardId, Link, LinkId, ParticipantId } from '@tablee/model'
import { cardWith, linkWith } from '@tablee/model/testing'
import { manualScheduler } from '@tablee/std'
import { expect, test } from 'vitest'
import type { ListChange, SeenInList } from './list-change.ts'
import { createListNews } from './list-news.ts'

const [ME, LEA] = ['me', 'lea'] as ParticipantId[] as [ParticipantId, ParticipantId]
const EVERY = 5_000

/** A list of which the test says what it shows, what was touched, and what was told at which second. */
function listened(...cards: readonly Card[]) {
  const time = manualScheduler()
  const seen = new Map<CardId, SeenInList>(cards.map((card) => [card.id, { card, zone: 'ideas' }]))
  const links = new Map<LinkId, Link>()
  const told: string[] = []
  const tell = (changes: readonly ListChange[]): void => {
    told.push(`${time.now() / 1000} s: ${changes.map(wordsOf).toSorted().join(', ')}`)
  }
  const news = createListNews({ time, me: ME, look: () => ({ cards: seen, links }), every: () => EVERY, tell })
  const write =
    (isOthers: boolean) =>
    (id: string, over: Partial<Card> = {}, zone: string | null = seen.get(id as CardId)?.zone ?? 'ideas') => {
      // a document tells of a change before the page has drawn it
      news.touched({ ids: new Set([id as CardId]), isOthers })
      const before = seen.get(id as CardId)?.card ?? cardWith(id, { title: id, by: isOthers ? LEA : ME })
      seen.set(before.id, { card: { ...before, ...over }, zone })
    }
  const relate = (over: Partial<Link>): void => {
    news.touched({ ids: new Set(['link' as LinkId]), isOthers: true })
    links.set('link' as LinkId, { ...linkWith('link', 'a', 'b', { by: LEA }), ...over })
  }
  return { time, told, theirs: write(true), mine: write(false), relate, stop: news.stop }
}

const wordsOf = (change: ListChange): string =>
  'link' in change
    ? `${change.what} ${change.link.id}`
    : `${change.what} ${change.card.id} (${change.zone ?? 'beside'})`

test('[N1] each thing that others do to a card is told as what it is', () => {
  const removed = { by: LEA, at: 1 }
  const { time, told, theirs } = listened(
    ...['a', 'b', 'c', 'd', 'e'].map((id) => cardWith(id)),
    cardWith('f', { removed }),
  )
  theirs('a', {}, 'kept')
  theirs('b', { title: 'Autrement' })
  theirs('c', { kind: 'question' })
  theirs('d', { removed }, null)
  theirs('e', { fields: { status: 'planned' } })
  theirs('f', { removed: null })
  theirs('g')
  time.advance(60_000)
  expect(told).toEqual([
    '2.5 s: added g (ideas), converted c (ideas), edited b (ideas), edited e (ideas), moved a (kept), removed d (ideas), restored f (ideas)',
  ])
})

test('[N2] links that others make, change and take away are told', () => {
  const { time, told, relate } = listened(cardWith('a'), cardWith('b'))
  relate({})
  time.advance(10_000)
  relate({ state: 'strengthen' })
  time.advance(10_000)
  relate({ removed: { by: LEA, at: 2 } })
  time.advance(10_000)
  expect(told).toEqual(['2.5 s: linked link', '12.5 s: relinked link', '22.5 s: unlinked link'])
})

test('[N3] a word being written is told once, when it is left alone', () => {
  const { time, told, theirs } = listened(cardWith('a'))
  for (const title of ['L', 'Le', 'Le m', 'Le mercredi']) {
    theirs('a', { title })
    time.advance(1_000)
  }
  time.advance(30_000)
  expect(told).toEqual(['7.5 s: edited a (ideas)'])
})

test('[N4] what never rests is told all the same', () => {
  const { time, told, theirs } = listened(cardWith('a'))
  for (let second = 0; second < 20; second++) {
    theirs('a', { title: `${second}` })
    time.advance(1_000)
  }
  expect(told).toEqual(['15 s: edited a (ideas)'])
})

test('[N5] thirty-three people at once are told together, no more often than is asked', () => {
  const { time, told, theirs } = listened()
  for (let turn = 0; turn < 20; turn++) {
    for (let person = 0; person < 33; person++) theirs(`card-${turn}-${person}`)
    time.advance(500)
  }
  time.advance(60_000)
  const at = told.map((telling) => Number.parseFloat(telling))
  expect(at.slice(1).every((second, index) => second - (at[index] ?? 0) >= EVERY / 1000)).toBe(true)
  expect(told.flatMap((telling) => telling.split(', '))).toHaveLength(20 * 33)
  expect(told.length).toBeLessThan(5)
})

test('[N6] what I do is not told to me, here nor from another of my devices', () => {
  const { time, told, mine, theirs } = listened(cardWith('a'), cardWith('b'))
  mine('a', { title: 'Mes mots' })
  mine('mine')
  theirs('mine-elsewhere', { by: ME })
  theirs('b', { removed: { by: ME, at: 1 } })
  time.advance(60_000)
  expect(told).toEqual([])
})

test('[N7] what I have taken in hand since is not told: I have seen it', () => {
  const { time, told, mine, theirs } = listened(cardWith('a'))
  theirs('a', { title: 'Ses mots' })
  mine('a', {}, 'kept')
  time.advance(60_000)
  expect(told).toEqual([])
})

test('[N8] what comes back to what it was is not told, and nothing is told once stopped', () => {
  const { time, told, theirs, stop } = listened(cardWith('a', { title: 'Un' }))
  theirs('a', { title: 'Deux' })
  theirs('a', { title: 'Un' })
  time.advance(10_000)
  theirs('a', { title: 'Deux' })
  stop()
  time.advance(60_000)
  expect(told).toEqual([])
})
