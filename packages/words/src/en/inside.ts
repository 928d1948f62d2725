import { cycle } from './cycle.ts'
import { everywhere } from './everywhere.ts'
import { fields } from './fields.ts'
import { gather } from './gather.ts'
import { handling } from './handling.ts'
import { links } from './links.ts'
import { list } from './list.ts'
import { news } from './news.ts'
import { search } from './search.ts'
import { sync } from './sync.ts'
import { table } from './table.ts'
import { text } from './text.ts'

/** What is said inside a cycle, in English. */
export const inside = {
  ...everywhere,
  cycle,
  fields,
  gather,
  handling,
  links,
  list,
  news,
  search,
  sync,
  table,
  text,
}
