import type { Page } from '@playwright/test'
import type { PlainMove, PlainPage, PlainScene } from '@tablee/canvas/bench'
import { present } from '@tablee/std'
import { setTimeout as sleep } from 'node:timers/promises'
import type { BenchHall } from './bench-hall.ts'
import { OTHERS } from './bench-hall.ts'
import type { BoardStage } from './board-stage.ts'
import type { CrowdAct } from './crowd.ts'
import type { DragMove } from './drags.ts'
import { dragsOf } from './drags.ts'
import type { Frames } from './frame-meter.ts'
import { countFrames } from './frame-meter.ts'
import { shownScene } from './shown-scene.ts'
import { openBoard } from './usable-board.ts'

/** What shows the moves: the board of Tablée, or plain tldraw with our shapes or with its own. */
export type Shown = 'board' | PlainScene['look']

/** What is seen of the board: as its page opens, or all of it. */
export type View = 'first' | 'all'

/** Nothing of the first so many ms counts. */
const WARM_UP = 2_000
/** Time for the others to come in, and for the page to come to rest. */
const SETTLE = 1_000

/** What each of the others sees, around the card that they drag (page coordinates). */
const SEEN = { w: 1366, h: 768 }

declare global {
  interface Window {
    plain: PlainPage
  }
}

/** A board's looks, taken before anybody moves anything: what plain tldraw is given to show. */
export async function takeScene(hall: BenchHall, stage: BoardStage, view: View): Promise<Omit<PlainScene, 'look'>> {
  return hall.onDevice(stage.reader, async (page) => {
    await openBoard(page, stage)
    const first = await shownScene(page)
    await lookAt(page, 'all')
    await page.waitForFunction(
      (cards) => document.querySelectorAll('.tl-shape[data-shape-type="card"]').length >= cards,
      stage.cards.length,
    )
    const all = await shownScene(page)
    if (view === 'all') return all
    const near = new Map(first.shapes.map((shape) => [shape.id, shape]))
    return { ...all, camera: first.camera, shapes: all.shapes.map((shape) => near.get(shape.id) ?? shape) }
  })
}

/** The frames of one page over `seconds`, while the others drag. They drag on the relay's board whatever the page shows. */
export async function measureDrags(
  hall: BenchHall,
  stage: BoardStage,
  {
    shown,
    view,
    scene,
    seconds,
  }: { readonly shown: Shown; readonly view: View; readonly scene: Omit<PlainScene, 'look'>; readonly seconds: number },
): Promise<Frames> {
  const drags = dragsOf(stage.cards, OTHERS, WARM_UP + seconds * 1000 + SETTLE)
  return hall.onDevice(shown === 'board' ? stage.reader : null, async (page) => {
    if (shown === 'board') {
      await openBoard(page, stage)
      await lookAt(page, view)
    } else {
      await page.goto(hall.plain)
      await page.waitForFunction(() => 'plain' in window)
      await page.evaluate((given) => window.plain.show(given), { ...scene, look: shown })
    }
    await hall.crowd.ask({ do: 'sit', seats: stage.seats })
    await sleep(SETTLE)
    await hall.crowd.ask({ do: 'play', acts: drags.map((move) => actOf(move, scene)) })
    if (shown !== 'board')
      await page.evaluate(
        (moves) => window.plain.play(moves),
        drags.map((move) => plainMoveOf(move, scene)),
      )
    await sleep(WARM_UP)
    const frames = await countFrames(page, seconds * 1000)
    await hall.crowd.ask({ do: 'leave' })
    return frames
  })
}

/** The frames of the board over `seconds`, while the others only move their pointers. */
export async function measureCursors(hall: BenchHall, stage: BoardStage, seconds: number): Promise<Frames> {
  const scene = await takeScene(hall, stage, 'first')
  const drags = dragsOf(stage.cards, OTHERS, WARM_UP + seconds * 1000 + SETTLE)
  return hall.onDevice(stage.reader, async (page) => {
    await openBoard(page, stage)
    await hall.crowd.ask({ do: 'sit', seats: stage.seats })
    await sleep(SETTLE)
    await hall.crowd.ask({ do: 'play', acts: drags.map((move) => ({ ...actOf(move, scene), put: null })) })
    await sleep(WARM_UP)
    const frames = await countFrames(page, seconds * 1000)
    await hall.crowd.ask({ do: 'leave' })
    return frames
  })
}

async function lookAt(page: Page, view: View): Promise<void> {
  if (view === 'all') await page.getByRole('button', { name: 'Tout voir' }).click()
  await sleep(SETTLE)
}

function actOf({ at, person, card, dx, dy }: DragMove, scene: Omit<PlainScene, 'look'>): CrowdAct {
  const { x, y } = cornerOf(card.draft.id, scene)
  const { zone, ...place } = card.placement
  return {
    at,
    person,
    cursor: { x: x + dx + 20, y: y + dy + 20 },
    view: [x - SEEN.w / 2, y - SEEN.h / 2, SEEN.w, SEEN.h],
    zone,
    put: { card: card.draft.id, placement: { zone, x: place.x + dx, y: place.y + dy } },
  }
}

function plainMoveOf({ at, card, dx, dy }: DragMove, scene: Omit<PlainScene, 'look'>): PlainMove {
  const { id, x, y } = cornerOf(card.draft.id, scene)
  return { at, id, x: x + dx, y: y + dy }
}

function cornerOf(
  card: string,
  { shapes }: Omit<PlainScene, 'look'>,
): { readonly id: string; readonly x: number; readonly y: number } {
  return present(
    shapes.find(({ id }) => id === `shape:card-${card}`),
    'a card on the board',
  )
}
