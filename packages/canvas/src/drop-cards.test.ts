import { createGestures, createHistory, readCards, readGroups, readPlacements } from '@tablee/documents'
import { zoneWith } from '@tablee/model/testing'
import { manualClock, ok, seededRandom } from '@tablee/std'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import type { Dropped } from './drop-cards.ts'
import { dropCards, dropGroup } from './drop-cards.ts'
import type { ShownBoard, ShownCard } from './project-board.ts'
import { projectBoard } from './project-board.ts'

const IDEAS = zoneWith('ideas')
const KEPT = zoneWith('kept', { box: { x: 2000, y: 0, w: 900, h: 600 } })
const READ = zoneWith('read', { box: { x: 4000, y: 0, w: 900, h: 600 }, accepts: [] })

function board() {
  const [content, placed] = [new Y.Doc(), new Y.Doc()]
  const history = createHistory()
  const gestures = createGestures({
    home: 'roadmap',
    content,
    board: placed,
    zones: () => [IDEAS, KEPT, READ],
    me: { participant: 'person-1' as never, structure: null, role: 'participant' },
    clock: manualClock(1000),
    random: seededRandom(1),
    history,
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
    const [dropped = ok(null)] = dropCards([{ card, corner: { x, y } }], {
      shown: shown(),
      gestures,
      role: 'participant',
    })
    return dropped
  }
  return { shown, drop, gestures, history }
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

test('[DROP5] several cards of a group that are let go together take their places in their order, and are told of each', () => {
  const { shown, gestures, history } = board()
  const titles = ['A', 'B', 'C', 'D', 'E', 'F']
  const made = titles.map((title) => gestures.addCard({ kind: 'idea', zone: IDEAS, title }))
  const isMade = ({ card }: ShownCard): boolean => made.includes(card.id)
  const cards = shown().cards.filter(isMade)
  gestures.groupCards(
    cards.map(({ card }) => card),
    { title: 'Six', color: 'rose' },
  )
  const inside = () =>
    shown()
      .cards.filter(isMade)
      .toSorted((left, right) => left.y - right.y || left.x - right.x)
  const order = (): string =>
    inside()
      .map(({ card }) => card.title)
      .join('')
  const before = order()
  const places = inside()
  const dropped = [0, 1].map((index) => ({ card: places[index], corner: places[index + 1] }))
  const letGo = dropped.flatMap(({ card, corner }) => (card && corner ? [{ card, corner }] : []))
  const drops = gestures.together(() => dropCards(letGo, { shown: shown(), gestures, role: 'participant' }))
  const [a, b, c, ...others] = before
  expect(order()).toBe([c, a, b, ...others].join(''))
  expect(drops).toMatchObject([
    ok({ what: 'ordered', card: { title: a }, place: 2, count: 6 }),
    ok({ what: 'ordered', card: { title: b }, place: 3, count: 6 }),
  ])
  history.undo()
  expect(order()).toBe(before)
})
