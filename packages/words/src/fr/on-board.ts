import { board } from './board.ts'
import { drawing } from './drawing.ts'
import { presence } from './presence.ts'
import { template } from './template.ts'

/** What is said on a board and nowhere else, in French: a chunk of its own, which lists and tables do without. */
export const onBoard = { board, drawing, presence, template } as const
