import type { Catalogue } from '../catalogue.ts'
import { inside } from './inside.ts'
import { onBoard } from './on-board.ts'

/** The whole catalogue in English. */
export const en: Catalogue = { ...inside, ...onBoard }
