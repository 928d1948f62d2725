import { board } from './board.ts'
import { cycle } from './cycle.ts'
import { entrance } from './entrance.ts'
import { exports } from './exports.ts'
import { gather } from './gather.ts'
import { handling } from './handling.ts'
import { links } from './links.ts'
import { list } from './list.ts'
import { news } from './news.ts'
import { sync } from './sync.ts'
import { table } from './table.ts'
import { text } from './text.ts'

/** The whole catalogue in French. */
export const fr = {
  ...entrance,
  board,
  cycle,
  exports,
  gather,
  handling,
  links,
  list,
  news,
  sync,
  table,
  text,
} as const
