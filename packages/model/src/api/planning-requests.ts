import * as z from 'zod/mini'
import { Coming } from '../people/registration.ts'
import { PlanChange } from '../steps/plan-change.ts'

/** POST /api/cycles/:cycle/plan: `rev` is that of what it was decided on, a session's for `set-session`, else the plan's. */
export const ChangePlan = z.object({ rev: z.int().check(z.nonnegative()), change: PlanChange })
export type ChangePlan = z.infer<typeof ChangePlan>

/** PUT /api/cycles/:cycle/sessions/:session/registrations/:participant; null says nothing any more */
export const Register = z.object({ coming: z.nullable(Coming) })
