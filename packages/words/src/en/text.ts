import type { Same } from '../catalogue.ts'
import type { text as fr } from '../fr/text.ts'

export const text: Same<typeof fr> = {}
