import * as z from 'zod/mini'
import { Registration } from '../people/registration.ts'
import { Plan } from '../steps/plan.ts'

/** POST /api/cycles/:cycle/plan: the plan as it is then */
export const PlanChanged = z.object({ plan: Plan })

/** GET /api/cycles/:cycle/registrations: what was answered for sessions that were joined or cut is counted in */
export const Registrations = z.object({ registrations: z.array(Registration) })
