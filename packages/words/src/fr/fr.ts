import { access } from './access.ts'
import { board } from './board.ts'
import { common } from './common.ts'
import { cycle } from './cycle.ts'
import { exports } from './exports.ts'
import { home } from './home.ts'
import { join } from './join.ts'
import { kinds } from './kinds.ts'
import { list } from './list.ts'
import { problems } from './problems.ts'
import { table } from './table.ts'
import { text } from './text.ts'

/** The whole catalogue in French. */
export const fr = { access, board, common, cycle, exports, home, join, kinds, list, problems, table, text } as const
