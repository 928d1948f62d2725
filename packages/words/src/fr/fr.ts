import { inside } from './inside.ts'
import { onBoard } from './on-board.ts'

/** The whole catalogue in French. */
export const fr = { ...inside, ...onBoard } as const
