import type { Same } from '../catalogue.ts'
import type { kinds as fr } from '../fr/kinds.ts'

export const kinds: Same<typeof fr> = {}
