import type { Card, CardId, Joining } from '@tablee/model'
import { joiningOf, standingCards, standingLinks } from '@tablee/model'
import { zoneWith } from '@tablee/model/testing'
import { manualClock, seededRandom } from '@tablee/std'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { readPlacements } from './boards.ts'
import { readCards } from './cards.ts'
import { carryStep } from './carry-step.ts'
import { createGestures } from './gestures.ts'
import { readGroups } from './groups.ts'
import { createHistory } from './history.ts'
import { readLinks } from './links.ts'
import { createPlugGestures } from './plug-gestures.ts'
import { readPlugs } from './plugs.ts'
import type { SourceGestureOptions } from './source-gestures.ts'

const WORKSHOP = zoneWith('workshop', { accepts: ['issue', 'question'] })
const ZONES = [WORKSHOP]
const NADIA = { participant: 'nadia-0000' as never, structure: null, role: 'facilitation' as const }

test('[CARRY1] cards go with their words, their author, their group and their links; each names its source', () => {
  const { former, kept, join } = twoSteps()
  const one = former.write('Un enjeu')
  const two = former.write('Un autre')
  const three = former.write('Un troisième')
  former.gestures.groupCards([one, two], { title: 'École', color: 'teal' })
  former.gestures.addLink({ from: one.id, to: two.id, degree: 'informed' })
  expect(join()).toBe(3)
  const copies = kept.cards()
  expect(copies.map(({ title, by, from }) => [title, by, from[0]?.card, from[0]?.home])).toEqual(
    [one, two, three].map(({ title, id }) => [title, NADIA.participant, id, 'step-0001']),
  )
  expect(readGroups(kept.content, kept.home).map(({ title }) => title)).toEqual(['École'])
  const [group] = readGroups(kept.content, kept.home)
  expect(copies.map((card) => card.group)).toEqual([group?.id, group?.id, null])
  expect(kept.links()).toMatchObject([{ from: copies[0]?.id, to: copies[1]?.id, degree: 'informed' }])
  expect(readPlacements(kept.board).size).toBe(3)
})

test('[CARRY2] done again, as after a failure in between, nothing is doubled, and what came since is brought', () => {
  const { former, kept, join } = twoSteps()
  const one = former.write('Un enjeu')
  const two = former.write('Un autre')
  former.gestures.groupCards([one, two], { title: 'École', color: 'teal' })
  former.gestures.addLink({ from: one.id, to: two.id })
  join()
  former.write('Venu depuis')
  expect(join()).toBe(1)
  expect(join()).toBe(0)
  expect(kept.cards().map(({ title }) => title)).toEqual(['Un enjeu', 'Un autre', 'Venu depuis'])
  expect(readGroups(kept.content, kept.home)).toHaveLength(1)
  expect(kept.links()).toHaveLength(1)
})

test('[CARRY3] what passes by a link goes with it', () => {
  const { former, kept, join } = twoSteps()
  const [giver, taker] = [former.write('Une activité'), former.write('Une autre')]
  const plugs = createPlugGestures(former.options)
  plugs.plug({ giver, gives: 'Un repérage', taker, takes: 'Des noms', state: 'exists' })
  join()
  const [copy] = kept.cards()
  const [link] = kept.links()
  if (!link) throw new Error('a link')
  expect(readPlugs(kept.content, link.id).map(({ plug }) => plug)).toEqual([
    { giver: copy?.id, gives: 'Un repérage', takes: 'Des noms' },
  ])
})

test('[CARRY4] one undo takes back all that was copied; nothing is written in the step that it came from', () => {
  const { former, kept, join } = twoSteps()
  former.write('Un enjeu')
  former.write('Un autre')
  const before = Y.encodeStateVector(former.content)
  join()
  kept.options.history.undo()
  expect(standingCards(kept.cards())).toEqual([])
  expect(Y.encodeStateVector(former.content)).toEqual(before)
})

test('[CARRY5] what stays, stays; a step without a card gives nothing', () => {
  const { former, kept, join } = twoSteps()
  expect(join()).toBe(0)
  const idea = former.write('Une idée', 'idea')
  expect(join()).toBe(0)
  expect(kept.cards()).toEqual([])
  expect(former.joining(kept).map(({ card, is }) => [card.id, is])).toEqual([[idea.id, 'staying']])
})

test('[CARRY6] what came since into a group is with the others of that group; of another name, in one of its own', () => {
  const { former, kept, join } = twoSteps()
  const one = former.write('Un enjeu')
  const group = former.gestures.groupCards([one], { title: 'École', color: 'teal' })
  join()
  former.gestures.joinGroup([former.write('Venu depuis')], group)
  former.gestures.groupCards([former.write('Autre chose')], { title: 'Santé', color: 'teal' })
  expect(join()).toBe(2)
  const [school, health] = readGroups(kept.content, kept.home)
  expect([school?.title, health?.title]).toEqual(['École', 'Santé'])
  expect(readGroups(kept.content, kept.home)).toHaveLength(2)
  expect(kept.cards().map((card) => card.group)).toEqual([school?.id, school?.id, health?.id])
})

function twoSteps() {
  const [former, kept] = [step('step-0001', 1), step('step-0002', 2)]
  const join = (): number => {
    kept.options.clock.advance(1000)
    return carryStep({ content: former.content, joining: former.joining(kept) }, kept.options)
  }
  return { former, kept, join }
}

function step(home: string, seed: number) {
  const options = {
    home: home as Card['home'],
    content: new Y.Doc(),
    board: new Y.Doc(),
    me: NADIA,
    clock: manualClock(1000),
    random: seededRandom(seed),
    history: createHistory(),
    structures: () => [],
  } satisfies SourceGestureOptions
  const { content, board } = options
  const gestures = createGestures({ ...options, zones: () => ZONES })
  const cards = (): readonly Card[] => readCards(content, options.home)
  const side = () => ({ cards: cards(), zones: ZONES, placements: readPlacements(board) })
  return {
    ...options,
    options,
    gestures,
    cards,
    side,
    links: () => standingLinks(readLinks(content, options.home), cards()).map(({ link }) => link),
    write: (title: string, kind: Card['kind'] = 'issue'): Card => {
      options.clock.advance(1)
      const id = gestures.addCard({ kind, zone: WORKSHOP, title })
      const card = cards().find((each) => each.id === id)
      if (!card) throw new Error('a card that was just written')
      return card
    },
    joining: (into: { readonly side: typeof side }): readonly Joining[] =>
      joiningOf(side(), into.side(), { validated: new Set<CardId>(), structures: [] }),
  }
}
