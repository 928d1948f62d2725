import type { History } from '@tablee/documents'
import { createGestures, createHistory, readCards, readGroups, readPlacements } from '@tablee/documents'
import { zoneWith } from '@tablee/model/testing'
import { manualClock, manualScheduler, seededRandom } from '@tablee/std'
import type { TLShape, TLShapeId } from '@tldraw/tldraw'
import { atom, createTLStore } from '@tldraw/tldraw'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import type { DropTarget } from './board-scene.ts'
import { CardShapeUtil } from './card-shape.tsx'
import { followMoves } from './follow-moves.ts'
import { createLayDown } from './lay-down.ts'
import type { ShownBoard } from './project-board.ts'
import { projectBoard } from './project-board.ts'
import { cardShapeId } from './shape-ids.ts'

const ZONES = [0, 2000].map((x, index) =>
  zoneWith(['ideas', 'kept'][index] ?? '', { box: { x, y: 0, w: 900, h: 60_000 } }),
)
const DEFAULTS = new CardShapeUtil(null as never).getDefaultProps()

/** A board with `count` cards, half of them in a group, and how often any of them is looked at. */
function boardOf(count: number) {
  const [content, board] = [new Y.Doc(), new Y.Doc()]
  const history = createHistory()
  const gesturesOf = (name: string, own: History) =>
    createGestures({
      home: 'roadmap',
      content,
      board,
      zones: () => ZONES,
      me: { participant: name as never, structure: null, role: 'participant' },
      clock: manualClock(1000),
      random: seededRandom(1),
      history: own,
    })
  const gestures = gesturesOf('person-1', history)
  const read = () => readCards(content, 'roadmap')
  for (let index = 0; index < count; index += 1)
    gestures.addCard({ kind: 'idea', zone: ZONES[0] ?? null, title: `${index}`, at: { x: 16, y: 100 + 140 * index } })
  gestures.groupCards(read().slice(0, count / 2), { title: 'Ensemble', color: 'teal' })
  const project = (): ShownBoard =>
    projectBoard({
      zones: ZONES,
      cards: read(),
      groups: readGroups(content, 'roadmap'),
      placements: readPlacements(board),
    })
  let looks = 0
  const shown = project()
  const watched: ShownBoard = {
    ...shown,
    cards: shown.cards.map(
      (card) =>
        new Proxy(card, {
          get: (target, key) => {
            looks += 1
            return Reflect.get(target, key) as unknown
          },
        }),
    ),
  }
  let draws = 0
  const targets: (DropTarget | null)[] = []
  const store = createTLStore({ shapeUtils: [CardShapeUtil], bindingUtils: [] })
  const scheduler = manualScheduler()
  const dragging = atom('whether cards are dragged', false)
  const layDown = createLayDown({
    shown: { get: () => watched, subscribe: () => () => undefined },
    gestures,
    role: 'participant',
    target: { set: (target) => void targets.push(target) },
    onRefused: () => undefined,
    onLanded: () => undefined,
    draw: () => {
      draws += 1
    },
  })
  let gets = 0
  const getShape = (id: TLShapeId) => {
    gets += 1
    return store.get(id)
  }
  followMoves(
    { sideEffects: store.sideEffects, getShape: getShape as never, isIn: () => dragging.get() },
    scheduler,
    layDown,
  )
  const shapes = shown.cards.map(({ key, x, y }) => shapeAt(cardShapeId(key), x, y))
  store.mergeRemoteChanges(() => store.put(shapes))
  const moveAll = (dx: number): void => store.put(shapes.map(({ id, x, y }) => shapeAt(id, x + dx, y)))
  return {
    history,
    gestures,
    others: gesturesOf('person-2', createHistory()),
    read,
    drawn: () => draws,
    project,
    targets,
    take: () => dragging.set(true),
    moveAll,
    letGo: () => {
      dragging.set(false)
      scheduler.advance(0)
    },
    looks: () => looks + gets,
  }
}

function shapeAt(id: TLShapeId, x: number, y: number): TLShape {
  return {
    id,
    typeName: 'shape',
    type: 'card',
    parentId: 'page:page',
    index: 'a1',
    x,
    y,
    rotation: 0,
    isLocked: false,
    opacity: 1,
    meta: {},
    props: DEFAULTS,
  } as unknown as TLShape // reason: what a store keeps of a card
}

test('[LAY1] the target is told once for each move, however many cards go, and all land as one gesture', () => {
  const { history, project, targets, take, moveAll, letGo } = boardOf(20)
  take()
  moveAll(1000)
  moveAll(2000)
  expect(targets.map((target) => target?.zone ?? null)).toEqual([null, ZONES[1]?.id])
  letGo()
  expect(targets.at(-1)).toBeNull()
  expect(project().cards.map(({ zone }) => zone?.id)).toEqual(Array.from({ length: 20 }, () => ZONES[1]?.id))
  history.undo()
  expect(project().cards.map(({ zone }) => zone?.id)).toEqual(Array.from({ length: 20 }, () => ZONES[0]?.id))
})

test('[LAY2] each of many cards that go costs as much as each of few: to move them, to lay them elsewhere, to put them in order', () => {
  const looksFor = (count: number, dx: number): { readonly move: number; readonly drop: number } => {
    const { take, moveAll, letGo, looks } = boardOf(count)
    take()
    moveAll(dx / 2)
    const first = looks()
    moveAll(dx)
    const move = looks() - first
    letGo()
    return { move, drop: looks() - first - move }
  }
  for (const dx of [2000, 8]) {
    const [few, many] = [looksFor(100, dx), looksFor(200, dx)]
    expect(many.move).toBeLessThan(2.2 * few.move)
    expect(many.drop).toBeLessThan(2.3 * few.drop)
  }
})

test('[LAY3] a drag that is given up leaves others’ moves and what can be done again as they are, and draws what it held back', () => {
  const { history, gestures, others, read, project, targets, take, moveAll, letGo, drawn } = boardOf(4)
  const [, , mine, theirs] = read()
  if (!mine || !theirs) throw new Error('they were added')
  gestures.moveCard(mine, ZONES[1] ?? null, { x: 40, y: 40 })
  history.undo()
  take()
  moveAll(1000)
  others.moveCard(theirs, ZONES[1] ?? null, { x: 40, y: 400 })
  const before = project()
  moveAll(0)
  letGo()
  expect(project()).toEqual(before)
  expect(before.cards.find(({ key }) => key === theirs.id)?.zone).toEqual(ZONES[1])
  expect(history.state.get()).toEqual({ canUndo: true, canRedo: true })
  expect([targets.at(-1), drawn()]).toEqual([null, 1])
})
