import { access } from './access.ts'
import { common } from './common.ts'
import { home } from './home.ts'
import { join } from './join.ts'
import { problems } from './problems.ts'

/** What is said before someone is inside a cycle, in French: a chunk of its own, for the first pages are the ones that must be light. */
export const entrance = { access, common, home, join, problems } as const
