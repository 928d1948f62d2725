import { board } from './board.ts'
import { presence } from './presence.ts'

/** What is said on a board and nowhere else, in French: a chunk of its own, which lists and tables do without. */
export const onBoard = { board, presence } as const
