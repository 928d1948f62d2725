import type { Same } from '../catalogue.ts'
import type { exports as fr } from '../fr/exports.ts'

export const exports: Same<typeof fr> = {}
