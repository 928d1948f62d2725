import { createGestures, createHistory, readCards, readGroups, readPlacements } from '@tablee/documents'
import { zoneWith } from '@tablee/model/testing'
import { manualClock, ok, seededRandom } from '@tablee/std'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import type { Dropped } from './drop-cards.ts'
import { dropCard, dropGroup } from './drop-cards.ts'
import type { ShownBoard } from './project-board.ts'
import { projectBoard } from './project-board.ts'

const IDEAS = zoneWith('ideas')
const KEPT = zoneWith('kept', { box: { x: 2000, y: 0, w: 900, h: 600 } })
const READ = zoneWith('read', { box: { x: 4000, y: 0, w: 900, h: 600 }, accepts: [] })

function board() {
  const [content, placed] = [new Y.Doc(), new Y.Doc()]
  const gestures = createGestures({
    home: 'roadmap',
    content,
    board: placed,
    zones: () => [IDEAS, KEPT, READ],
    me: { participant: 'person-1' as never, structure: null, role: 'participant' },
    clock: manualClock(1000),
    random: seededRandom(1),
    history: createHistory(),
  })
  const [, two, three] = ['Un', 'Deux', 'Trois'].map((title) =>
    gestures.addCard({ kind: 'idea', zone: IDEAS, title, at: { x: 16, y: 100 } }),
  )
  const cards = () => readCards(content, 'roadmap')
  gestures.groupCards(
    cards().filter(({ id }) => id === two || id === three),
    { title: 'Ensemble', color: 'teal' },
  )
  const shown = (): ShownBoard =>
    projectBoard({
      zones: [IDEAS, KEPT, READ],
      cards: cards(),
      groups: readGroups(content, 'roadmap'),
      placements: readPlacements(placed),
    })
  const drop = (title: string, x: number, y: number): Dropped => {
    const card = shown().cards.find((each) => each.card.title === title)
    if (!card) throw new Error('it is shown')
    return dropCard(card, { x, y }, { shown: shown(), gestures, role: 'participant' })
  }
  return { shown, drop, gestures }
}

test('[DROP1] a card that is let go in another zone is told to belong there; in its own, nothing is', () => {
  const { drop } = board()
  expect(drop('Un', 100, 400)).toEqual(ok(null))
  expect(drop('Un', 2100, 200)).toMatchObject(ok({ what: 'card', card: { title: 'Un' }, zone: { id: KEPT.id } }))
})

test('[DROP2] a card that is let go on a group joins it, and beside it leaves it', () => {
  const { drop, shown } = board()
  const [group] = shown().groups
  if (!group) throw new Error('there is a group')
  expect(drop('Un', group.x + 10, group.y + 10)).toMatchObject(ok({ what: 'joined', group: { title: 'Ensemble' } }))
  const joined = shown().cards.find(({ card }) => card.title === 'Un')
  expect(drop('Un', (joined?.x ?? 0) + 10, (joined?.y ?? 0) + 10)).toEqual(ok(null))
  expect(drop('Un', group.x + 10, group.y + 2000)).toMatchObject({ ok: false, error: { code: 'outside' } })
  expect(drop('Un', group.x, 480)).toMatchObject(ok({ what: 'left', card: { title: 'Un' } }))
})

test('[DROP3] a group that is let go in another zone is told to belong there, unless that zone does not take its cards', () => {
  const { shown, gestures } = board()
  const [group] = shown().groups
  if (!group) throw new Error('there is a group')
  const dropping = { shown: shown(), gestures, role: 'participant' } as const
  expect(dropGroup(group, { x: 4100, y: 100 }, dropping)).toMatchObject({
    ok: false,
    error: { code: 'kind-not-accepted', zone: { id: READ.id } },
  })
  expect(dropGroup(group, { x: group.x + 5, y: group.y }, dropping)).toEqual(ok(null))
  expect(dropGroup(group, { x: 2100, y: 100 }, dropping)).toMatchObject(ok({ what: 'group', zone: { id: KEPT.id } }))
})

test('[DROP4] a card that is let go over another of its group takes its place, and the others make room', () => {
  const { drop, shown } = board()
  const inside = () =>
    shown()
      .cards.filter(({ group }) => group !== null)
      .toSorted((left, right) => left.y - right.y || left.x - right.x)
  const [first, second] = inside()
  if (!first || !second) throw new Error('there are two')
  expect(drop(second.card.title, first.x + 20, first.y + 20)).toMatchObject(
    ok({ what: 'ordered', card: { title: second.card.title }, place: 1, count: 2 }),
  )
  expect(inside().map(({ card }) => card.title)).toEqual([second.card.title, first.card.title])
  expect(inside().map(({ x, y }) => [x, y])).toEqual([first, second].map(({ x, y }) => [x, y]))
})
