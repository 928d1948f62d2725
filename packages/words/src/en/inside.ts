import { cycle } from './cycle.ts'
import { everywhere } from './everywhere.ts'
import { fields } from './fields.ts'
import { list } from './list.ts'
import { search } from './search.ts'
import { sync } from './sync.ts'
import { table } from './table.ts'
import { text } from './text.ts'

/** What is said inside a cycle, in English. */
export const inside = {
  ...everywhere,
  cycle,
  fields,
  list,
  search,
  sync,
  table,
  text,
}
