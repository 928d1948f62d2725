import type { Same } from '../catalogue.ts'
import type { access as fr } from '../fr/access.ts'

export const access: Same<typeof fr> = {}
