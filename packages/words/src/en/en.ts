import type { Catalogue } from '../catalogue.ts'
import { directory } from './directory.ts'
import { entrance } from './entrance.ts'
import { exports } from './exports.ts'
import { catchUp } from './catch-up.ts'
import { imports } from './imports.ts'
import { inside } from './inside.ts'
import { onBoard } from './on-board.ts'
import { onFlow } from './on-flow.ts'
import { onList } from './on-list.ts'
import { onPlan } from './on-plan.ts'
import { onTable } from './on-table.ts'
import { rescue } from './rescue.ts'

/** The whole catalogue in English. */
export const en: Catalogue = {
  ...entrance,
  ...inside,
  exports,
  ...onList,
  ...onTable,
  ...onBoard,
  ...onPlan,
  ...onFlow,
  imports,
  directory,
  catchUp,
  rescue,
}
