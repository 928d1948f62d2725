import type { Ms } from '@tablee/std'
import type { Time } from './line.ts'

/** Shares the thread between all rooms: after so much work the loop turns, and who has waited longest goes on. */
export interface Breath {
  /** Waits until there is time for more work in this turn of the loop. */
  take(): Promise<void>
  /**
   * Notes work that was done (ms), and bytes that are on their way to a socket: handing them over is work, and comes at
   * the end of the turn.
   */
  spent(work: Ms, bytes?: number): void
}

/** Longest work (ms) of all rooms in one turn of the loop. */
const LONGEST: Ms = 8
/** Most bytes of states in one turn: a millisecond or so for each two MiB. */
const MOST_BYTES = 8 * 1024 * 1024

export function createBreath({ scheduler }: Pick<Time, 'scheduler'>): Breath {
  const waiting: (() => void)[] = []
  let work = 0
  let bytes = 0
  let isTurning = false

  const hasTime = (): boolean => work < LONGEST && bytes < MOST_BYTES

  function turnLoop(): void {
    if (isTurning) return
    isTurning = true
    scheduler.after(0, () => {
      isTurning = false
      work = 0
      bytes = 0
      waiting.shift()?.()
      if (waiting.length > 0) turnLoop()
    })
  }

  return {
    take: async () => {
      if (hasTime() && waiting.length === 0) return
      turnLoop()
      await new Promise<void>((goOn) => waiting.push(goOn))
    },
    spent: (more, sent = 0) => {
      work += more
      bytes += sent
      if (hasTime()) waiting.shift()?.()
    },
  }
}
