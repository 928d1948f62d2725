import type { Same } from '../catalogue.ts'
import type { home as fr } from '../fr/home.ts'

export const home: Same<typeof fr> = {}
