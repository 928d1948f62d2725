import { fork } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import type { CrowdRequest } from './crowd-process.ts'
import type { Seat } from './seat.ts'

/** People who only look on, in a process of their own. */
export interface Crowd {
  sit(seats: readonly Seat[]): Promise<void>
  /** The first `count` of them read no more. */
  stall(count: number): Promise<void>
  leave(): Promise<void>
  stop(): Promise<void>
}

export function openCrowd(): Crowd {
  const child = fork(join(import.meta.dirname, 'crowd-process.ts'))
  const ended = once(child, 'exit')
  const ask = async (request: CrowdRequest): Promise<void> => {
    const answered = once(child, 'message') as Promise<[string | null]>
    child.send(request)
    const [error] = await answered
    if (error !== null) throw new Error(`the crowd: ${error}`)
  }
  return {
    sit: (seats) => ask({ do: 'sit', seats }),
    stall: (count) => ask({ do: 'stall', count }),
    leave: () => ask({ do: 'leave' }),
    stop: async () => {
      child.kill()
      await ended
    },
  }
}
