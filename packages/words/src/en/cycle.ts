import type { Same } from '../catalogue.ts'
import type { cycle as fr } from '../fr/cycle.ts'

export const cycle: Same<typeof fr> = {}
