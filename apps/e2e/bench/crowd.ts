import { fork } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import type { CardId, DocumentName, Placement } from '@tablee/model'

/** Where someone sits. */
export interface CrowdSeat {
  readonly origin: string
  readonly cookie: string
  readonly cycle: string
  readonly board: DocumentName
  /** How many cards lie on the board. */
  readonly cards: number
}

/** What someone does at a moment (ms): shows where they are on the board, as a browser does (page coordinates), and puts a card down. */
export interface CrowdAct {
  readonly at: number
  readonly person: number
  readonly cursor: { readonly x: number; readonly y: number }
  readonly view: readonly [x: number, y: number, w: number, h: number]
  readonly zone: string
  readonly put: { readonly card: CardId; readonly placement: Placement } | null
}

/** What is asked of the process of the crowd; each is answered once, with an error's text where it failed. */
export type CrowdRequest =
  | { readonly do: 'sit'; readonly seats: readonly CrowdSeat[] }
  | { readonly do: 'play'; readonly acts: readonly CrowdAct[] }
  | { readonly do: 'leave' }

/** The others on a board, in a process of their own. */
export interface Crowd {
  ask(request: CrowdRequest): Promise<void>
  stop(): Promise<void>
}

export function openCrowd(): Crowd {
  const child = fork(join(import.meta.dirname, 'crowd-process.ts'))
  const ended = once(child, 'exit')
  return {
    ask: async (request) => {
      const answered = once(child, 'message') as Promise<[string | null]>
      child.send(request)
      const [error] = await answered
      if (error !== null) throw new Error(`the crowd: ${error}`)
    },
    stop: async () => {
      child.kill()
      await ended
    },
  }
}
