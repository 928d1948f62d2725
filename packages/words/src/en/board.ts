import type { Same } from '../catalogue.ts'
import type { board as fr } from '../fr/board.ts'

export const board: Same<typeof fr> = {}
