import { rows } from './rows.ts'

/** What is said in a table and nowhere else, in English. */
export const onTable = { rows }
