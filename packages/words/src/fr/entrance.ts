import { access } from './access.ts'
import { everywhere } from './everywhere.ts'
import { home } from './home.ts'
import { join } from './join.ts'

/** What is said before someone is inside a cycle, in French: a chunk of its own, for the first pages are the ones that must be light. */
export const entrance = { ...everywhere, access, home, join } as const
