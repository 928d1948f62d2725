import type { Same } from '../catalogue.ts'
import type { join as fr } from '../fr/join.ts'

export const join: Same<typeof fr> = {}
