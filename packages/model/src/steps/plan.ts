import * as z from 'zod/mini'
import { Day } from '../cards/field.ts'
import { BoardId, SessionId, StepId } from '../ids/ids.ts'
import { Home } from '../live/live.ts'
import { Kind } from '../cards/kind.ts'
import { Territory } from '../territories/territory.ts'
import { Language } from '../words/words.ts'

/** A step of a cycle, as its plan holds it. */
export const PlannedStep = z.object({
  id: StepId,
  /** Key in the template, such as `essential-questions`; what is not in the plan is read there. */
  key: z.string(),
  title: z.string(),
  aim: z.string(),
  order: z.number(),
  boards: z.array(z.object({ id: BoardId, key: z.string(), title: z.string() })),
  tables: z.array(z.object({ key: z.string(), title: z.string(), home: Home, kind: Kind })),
})
export type PlannedStep = Readonly<z.infer<typeof PlannedStep>>

/** A dated half-day; `day` and `from` (`HH:MM`) are null until they are agreed. */
export const PlannedSession = z.object({
  id: SessionId,
  title: z.string(),
  order: z.number(),
  steps: z.array(StepId),
  minutes: z.number(),
  day: z.nullable(Day),
  from: z.nullable(z.string().check(z.regex(/^([01]\d|2[0-3]):[0-5]\d$/))),
})
export type PlannedSession = Readonly<z.infer<typeof PlannedSession>>

/** What the document `plan` holds. */
export const Plan = z.object({
  title: z.string(),
  territory: z.string(),
  /** Those that cards can be about, in the order they were named. */
  territories: z.array(Territory),
  language: Language,
  template: z.string(),
  steps: z.array(PlannedStep),
  sessions: z.array(PlannedSession),
})
type PlanShape = z.infer<typeof Plan>
export interface Plan extends Omit<PlanShape, 'territories' | 'steps' | 'sessions'> {
  readonly territories: readonly Territory[]
  readonly steps: readonly PlannedStep[]
  readonly sessions: readonly PlannedSession[]
}
