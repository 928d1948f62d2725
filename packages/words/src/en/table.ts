import type { Same } from '../catalogue.ts'
import type { table as fr } from '../fr/table.ts'

export const table: Same<typeof fr> = {}
