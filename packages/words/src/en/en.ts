import type { Catalogue } from '../catalogue.ts'
import { entrance } from './entrance.ts'
import { exports } from './exports.ts'
import { flow } from './flow.ts'
import { inside } from './inside.ts'
import { onBoard } from './on-board.ts'
import { onPlan } from './on-plan.ts'

/** The whole catalogue in English. */
export const en: Catalogue = { ...entrance, ...inside, exports, ...onBoard, ...onPlan, flow }
