import * as z from 'zod/mini'
import { StepId } from '../ids/ids.ts'
import { Mode } from '../live/live.ts'

/** A timed part of the agenda of a session, as its plan holds it. */
export const PlannedActivity = z.object({
  /** Its own within the agenda. */
  key: z.string(),
  title: z.string(),
  minutes: z.number(),
  mode: Mode,
  step: z.nullable(StepId),
  /** Keys of a board of the step, and of a zone of it. */
  board: z.nullable(z.string()),
  zone: z.nullable(z.string()),
  /** What it asks of people; the first versions wrote none, and it is then that of the template of its step. */
  prompt: z.optional(z.string()),
})
export type PlannedActivity = Readonly<z.infer<typeof PlannedActivity>>
