import { rows } from './rows.ts'

/** What is said in a table and nowhere else, in French: a chunk of its own. */
export const onTable = { rows } as const
