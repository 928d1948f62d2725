import type { Catalogue } from '../catalogue.ts'
import type { entrance as fr } from '../fr/entrance.ts'
import { access } from './access.ts'
import { everywhere } from './everywhere.ts'
import { home } from './home.ts'
import { join } from './join.ts'

/** What is said before someone is inside a cycle, in English. */
export const entrance: Pick<Catalogue, keyof typeof fr> = { ...everywhere, access, home, join }
