import * as z from 'zod/mini'
import { Day } from '../cards/field.ts'
import { BoardId, ParticipantId, SessionId, StepId } from '../ids/ids.ts'
import { Home } from '../live/live.ts'
import { Kind } from '../cards/kind.ts'
import { Territory } from '../territories/territory.ts'
import { Language } from '../words/words.ts'
import { MOST_ACTIVITIES_OF_STEP } from './plan-limits.ts'
import { PlannedActivity } from './planned-activity.ts'
import { TimeZone, USUAL_TIME_ZONE } from './time-zone.ts'

/** An activity of a session, as long as it was of a step that was joined to another; `alone`: the session did not run that other one. */
export const DoneOfStep = z.object({
  session: SessionId,
  alone: z.boolean(),
  key: z.string(),
  board: z.nullable(z.string()),
  zone: z.nullable(z.string()),
})
export type DoneOfStep = Readonly<z.infer<typeof DoneOfStep>>

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
  /**
   * Who put it aside, and when (ms): it keeps everything, and can be brought back, to the sessions that ran it; `into` is the step that
   * it was joined to, and `done` what was done of it in them, by the key of the activity, on which board and in which zone.
   */
  removed: z.optional(
    z.object({
      by: ParticipantId,
      at: z.number(),
      sessions: z.array(SessionId),
      into: z.optional(StepId),
      done: z.optional(z.array(DoneOfStep).check(z.maxLength(MOST_ACTIVITIES_OF_STEP))),
    }),
  ),
})
export type PlannedStep = Readonly<z.infer<typeof PlannedStep>>

/** `HH:MM` */
export const TimeOfDay = z.string().check(z.regex(/^([01]\d|2[0-3]):[0-5]\d$/))

/** Where people meet on a screen: https only, without a name or a password in it. */
export const CallLink = z
  .string()
  .check(z.regex(/^(?=.{1,500}$)https:\/\/[\p{L}\p{N}.-]+(:\d{1,5})?([/?#][^\s<>"]*)?$/u))

/** A dated half-day; `day` and `from` (`HH:MM`) are null until they are agreed. */
export const PlannedSession = z.object({
  id: SessionId,
  title: z.string(),
  order: z.number(),
  steps: z.array(StepId),
  minutes: z.number(),
  day: z.nullable(Day),
  /** When its day became another one (ms): what was answered before was said of another day. */
  dayAt: z.optional(z.number()),
  from: z.nullable(TimeOfDay),
  place: z.string(),
  link: z.nullable(CallLink),
  /** Null: that of the templates of its steps. */
  agenda: z.nullable(z.array(PlannedActivity)),
  /** How many times it was changed: calendars take the greater one for the newer. */
  rev: z.number(),
  /** Who changed it last. */
  by: z.nullable(ParticipantId),
  /** The session from which it was cut, and when (ms): who had answered for that one by then is not asked anew on the same day. */
  cut: z.optional(z.object({ of: SessionId, at: z.number() })),
  /** Who put it aside, and when (ms); `into` is the session that it was joined to. */
  removed: z.optional(z.object({ by: ParticipantId, at: z.number(), into: z.optional(SessionId) })),
})
export type PlannedSession = Readonly<z.infer<typeof PlannedSession>>

/** What a session has of which nobody has said anything: the first versions wrote none of it. */
export const SESSION_OF_FIRST_FORMAT = { place: '', link: null, agenda: null, rev: 0, by: null } as const

/** The same of a plan. */
export const PLAN_OF_FIRST_FORMAT = { rev: 0, by: null, timeZone: USUAL_TIME_ZONE } as const

/** What the document `plan` holds. */
export const Plan = z.object({
  title: z.string(),
  territory: z.string(),
  /** Those that cards can be about, in the order they were named. */
  territories: z.array(Territory),
  language: Language,
  template: z.string(),
  /** Whose clocks its hours are said by; one that is not known here is taken for the usual one. */
  // oxlint-disable-next-line valid-params -- reason: a schema, no promise
  timeZone: z.catch(TimeZone, USUAL_TIME_ZONE),
  /** How many times its steps, its sessions or their agendas were changed, and who did so last. */
  rev: z.number(),
  by: z.nullable(ParticipantId),
  steps: z.array(PlannedStep),
  sessions: z.array(PlannedSession),
  /** What was put aside, the last one first. */
  aside: z.object({ steps: z.array(PlannedStep), sessions: z.array(PlannedSession) }),
})
type PlanShape = z.infer<typeof Plan>
export interface Plan extends Omit<PlanShape, 'territories' | 'steps' | 'sessions' | 'aside'> {
  readonly territories: readonly Territory[]
  readonly steps: readonly PlannedStep[]
  readonly sessions: readonly PlannedSession[]
  readonly aside: { readonly steps: readonly PlannedStep[]; readonly sessions: readonly PlannedSession[] }
}
