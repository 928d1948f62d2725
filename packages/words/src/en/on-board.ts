import { board } from './board.ts'
import { presence } from './presence.ts'

/** What is said on a board and nowhere else, in English. */
export const onBoard = { board, presence }
