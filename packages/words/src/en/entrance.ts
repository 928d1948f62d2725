import type { Catalogue } from '../catalogue.ts'
import type { entrance as fr } from '../fr/entrance.ts'
import { access } from './access.ts'
import { common } from './common.ts'
import { home } from './home.ts'
import { join } from './join.ts'
import { problems } from './problems.ts'

/** What is said before someone is inside a cycle, in English. */
export const entrance: Pick<Catalogue, keyof typeof fr> = { access, common, home, join, problems }
