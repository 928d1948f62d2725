import type { Same } from '../catalogue.ts'
import type { problems as fr } from '../fr/problems.ts'

export const problems: Same<typeof fr> = {}
