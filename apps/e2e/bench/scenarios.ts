import type { BenchHall } from './bench-hall.ts'
import { OTHERS } from './bench-hall.ts'
import type { Frames } from './frame-meter.ts'
import type { Shown, View } from './measure-drags.ts'
import { measureCursors, measureDrags, takeScene } from './measure-drags.ts'
import { median, spread } from './statistics.ts'
import { timeLink, timeMember } from './usable-board.ts'

/** How much is measured, and where what is found goes. */
export interface BenchOptions {
  readonly rounds: number
  /** What is counted of each round (s). */
  readonly seconds: number
  readonly records: readonly number[]
  say(line: string): void
  /** Says whether one of the promises of the board is kept. */
  promise(line: string, isKept: boolean): void
}

export const SCENARIOS: Readonly<Record<string, (hall: BenchHall, options: BenchOptions) => Promise<void>>> = {
  drag: (hall, options) => drags(hall, options, 'first'),
  'drag-all': (hall, options) => drags(hall, options, 'all'),
  cursors,
  open,
}

const SHOWN: readonly Shown[] = ['board', 'cards', 'tldraw']

/** Frames while the others drag, beside the same moves on plain tldraw. */
async function drags(
  hall: BenchHall,
  { rounds, seconds, records, say, promise }: BenchOptions,
  view: View,
): Promise<void> {
  for (const size of records) {
    const stage = await hall.board(size)
    const scene = await takeScene(hall, stage, view)
    const found: Record<Shown, Frames[]> = { board: [], cards: [], tldraw: [] }
    for (let round = 0; round < rounds; round += 1) {
      for (const shown of round % 2 === 0 ? SHOWN : SHOWN.toReversed()) {
        found[shown].push(await measureDrags(hall, stage, { shown, view, scene, seconds }))
      }
    }
    say(
      `\n${size} records, ${view === 'all' ? 'the whole board in view' : 'as the page opens'}: ${OTHERS} others drag, ${rounds} × ${seconds} s`,
    )
    for (const shown of SHOWN) {
      const frames = found[shown]
      const cells = [
        `${spread(frames.map(({ fps }) => fps))} fps`,
        `gap ≤ ${spread(
          frames.map(({ longestGap }) => longestGap),
          0,
        )} ms`,
        `${spread(
          frames.map(({ moves }) => moves),
          0,
        )} moves/s`,
        `busy ${spread(
          frames.map(({ busy }) => busy * 100),
          0,
        )} %`,
        `long tasks ${frames.map(({ longTasks }) => `[${longTasks.join(' ')}]`).join(' ')}`,
      ]
      say(`  ${NAMES[shown].padEnd(34)}${cells.join(' · ')}`)
    }
    const fps = (shown: Shown): readonly number[] => found[shown].map((frames) => frames.fps)
    const ratio = median(fps('board').map((value, round) => value / (fps('cards')[round] ?? Number.NaN)))
    const longest = Math.max(0, ...found.board.flatMap(({ longTasks }) => longTasks))
    promise(`${size} records: ${ratio.toFixed(2)} of plain tldraw's frames (at least 0.90)`, ratio >= 0.9)
    promise(`${size} records: longest task ${longest} ms (at most 100)`, longest <= 100)
    if (size === 1000) {
      const frames = median(fps('board'))
      promise(`${size} records: ${frames.toFixed(1)} frames per second (at least 50)`, frames >= 50)
    }
  }
}

const NAMES: Readonly<Record<Shown, string>> = {
  board: 'Tablée',
  cards: 'plain tldraw, our shapes',
  tldraw: 'plain tldraw, its own rectangles',
}

/** Long tasks while the others move their pointers. */
async function cursors(hall: BenchHall, { rounds, seconds, records, promise }: BenchOptions): Promise<void> {
  for (const size of records) {
    const stage = await hall.board(size)
    const tasks: number[] = []
    for (let round = 0; round < rounds; round += 1) {
      tasks.push(...(await measureCursors(hall, stage, seconds)).longTasks)
    }
    promise(
      `${size} records, ${OTHERS} pointers: ${tasks.length} long tasks${tasks.length > 0 ? ` [${tasks.join(' ')}]` : ''} (none)`,
      tasks.length === 0,
    )
  }
}

/** The most that the way from the link may take (ms), where it is promised. */
const WAY_IN: Readonly<Record<number, number>> = { 200: 1_500, 1000: 2_500 }

/** From link to usable board. */
async function open(hall: BenchHall, { rounds, records, say, promise }: BenchOptions): Promise<void> {
  for (const size of records) {
    const stage = await hall.board(size)
    const [link, cold, warm]: number[][] = [[], [], []]
    for (let round = 0; round < rounds; round += 1) {
      link?.push(await hall.onDevice(null, (page) => timeLink(page, stage)))
      const member = await hall.onDevice(stage.reader, (page) => timeMember(page, stage))
      cold?.push(member.cold)
      warm?.push(member.warm)
    }
    say(
      `\n${size} records, until a card can be chosen (ms): member, empty cache ${spread(cold ?? [], 0)} · again ${spread(warm ?? [], 0)}`,
    )
    const [took, most] = [median(link ?? []), WAY_IN[size]]
    const line = `${size} records, from the link, without typing: ${spread(link ?? [], 0)} ms`
    if (most === undefined) say(line)
    else promise(`${line} (at most ${most})`, took <= most)
  }
}
