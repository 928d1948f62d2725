import type { Same } from '../catalogue.ts'
import type { list as fr } from '../fr/list.ts'

export const list: Same<typeof fr> = {}
