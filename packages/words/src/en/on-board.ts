import { board } from './board.ts'
import { drawing } from './drawing.ts'
import { presence } from './presence.ts'
import { template } from './template.ts'

/** What is said on a board and nowhere else, in English. */
export const onBoard = { board, drawing, presence, template }
