import * as z from 'zod/mini'
import { Day } from '../cards/field.ts'
import { SessionId, StepId, TerritoryId } from '../ids/ids.ts'
import { TerritoryType } from '../territories/territory.ts'
import { oneLine } from '../words/one-line.ts'
import { plainLines } from '../words/plain-lines.ts'
import { PlannedActivity } from './planned-activity.ts'
import { CallLink, TimeOfDay } from './plan.ts'
import { TimeZone } from './time-zone.ts'
import {
  LEAST_SESSION_MINUTES,
  MOST_ACTIVITIES,
  MOST_ACTIVITIES_OF_STEP,
  MOST_ACTIVITY_MINUTES,
  MOST_OF_AIM,
  MOST_OF_PLACE,
  MOST_OF_PROMPT,
  MOST_OF_TITLE,
  MOST_SESSION_MINUTES,
  MOST_STEPS,
  MOST_STEPS_OF_SESSION,
  MOST_TERRITORIES,
} from './plan-limits.ts'

const Title = z.string().check(z.overwrite(oneLine), z.minLength(1), z.maxLength(MOST_OF_TITLE))
const Index = z.int().check(z.minimum(0), z.maximum(MOST_STEPS))
const Minutes = z.int().check(z.minimum(LEAST_SESSION_MINUTES), z.maximum(MOST_SESSION_MINUTES))

/** The agenda of a session as it is asked for: each of its activities under a key of its own. */
export const AskedAgenda = z
  .array(
    z.object({
      ...PlannedActivity.shape,
      key: z.string().check(z.regex(/^[\w-]{1,60}$/)),
      title: Title,
      minutes: z.int().check(z.minimum(1), z.maximum(MOST_ACTIVITY_MINUTES)),
      board: z.nullable(z.string().check(z.maxLength(60))),
      zone: z.nullable(z.string().check(z.maxLength(60))),
      prompt: z.optional(z.string().check(z.overwrite(plainLines), z.maxLength(MOST_OF_PROMPT))),
    }),
  )
  .check(
    z.maxLength(MOST_ACTIVITIES),
    z.refine((agenda) => new Set(agenda.map(({ key }) => key)).size === agenda.length),
  )

/** What may be changed of a session; what is left out stays. */
const SessionChanges = z.partial(
  z.object({
    title: Title,
    day: z.nullable(Day),
    from: z.nullable(TimeOfDay),
    minutes: Minutes,
    place: z.string().check(z.overwrite(oneLine), z.maxLength(MOST_OF_PLACE)),
    link: z.nullable(CallLink),
    steps: z.array(StepId).check(z.maxLength(MOST_STEPS_OF_SESSION)),
    /** Null: back to that of the templates. */
    agenda: z.nullable(AskedAgenda),
  }),
)
export type SessionChanges = Readonly<z.infer<typeof SessionChanges>>

/**
 * What the facilitation asks the relay to change in the plan. Who asks gives the ids of what is new, so that asking twice
 * for one thing makes one.
 */
export const PlanChange = z.discriminatedUnion('do', [
  /** `template` is the key of a step's template; `session`, where given, is a new session that runs it. */
  z.object({
    do: z.literal('add-step'),
    step: StepId,
    template: z.string().check(z.maxLength(60)),
    at: Index,
    session: z.nullable(SessionId),
  }),
  z.object({ do: z.enum(['remove-step', 'restore-step']), step: StepId }),
  z.object({ do: z.literal('move-step'), step: StepId, to: Index }),
  /**
   * Cuts what is done of it, session after session, before the activity `at`: what follows is of `second`, a new step with the same
   * boards and zones and none of the cards. It has a new `session` to itself, or stays in the one where the cut is.
   */
  z.object({
    do: z.literal('split-step'),
    step: StepId,
    second: StepId,
    session: z.nullable(SessionId),
    at: z.int().check(z.minimum(1), z.maximum(MOST_ACTIVITIES_OF_STEP)),
    title: Title,
    secondTitle: Title,
  }),
  /** Puts `other` aside, and has the sessions that run it run `step`. Its cards are copied by whoever asks, before they ask; what comes meanwhile, by the relay. */
  z.object({ do: z.literal('merge-steps'), step: StepId, other: StepId }),
  z.object({
    do: z.literal('name-step'),
    step: StepId,
    title: Title,
    aim: z.string().check(z.overwrite(oneLine), z.maxLength(MOST_OF_AIM)),
  }),
  z.object({ do: z.literal('add-session'), session: SessionId, title: Title, steps: z.array(StepId), at: Index }),
  z.object({ do: z.enum(['remove-session', 'restore-session']), session: SessionId }),
  z.object({ do: z.literal('move-session'), session: SessionId, to: Index }),
  /** Cuts its agenda before the activity `at`: what follows goes to `second`, a new session that runs the same steps. */
  z.object({ do: z.literal('split-session'), session: SessionId, second: SessionId, at: Index }),
  /** Puts `other` aside, and has `session` run its steps too; on `agenda`: that of both one after the other, or that of the templates. */
  z.object({
    do: z.literal('merge-sessions'),
    session: SessionId,
    other: SessionId,
    agenda: z.enum(['both', 'template']),
  }),
  /** One whose name is in the list already is not added again: who asks chooses that one, brought back where it was put aside. */
  z.object({
    do: z.literal('add-territories'),
    territories: z
      .array(z.object({ territory: TerritoryId, name: Title, type: TerritoryType }))
      .check(z.minLength(1), z.maxLength(MOST_TERRITORIES)),
  }),
  /** `was` is what was read: one that somebody else has renamed since is looked at again. */
  z.object({
    do: z.literal('name-territory'),
    territory: TerritoryId,
    name: Title,
    type: TerritoryType,
    was: z.object({ name: z.string().check(z.maxLength(MOST_OF_TITLE)), type: TerritoryType }),
  }),
  z.object({ do: z.enum(['remove-territory', 'restore-territory']), territory: TerritoryId }),
  /** `was` is what was read, as for a territory. */
  z.object({
    do: z.literal('name-cycle'),
    title: Title,
    territory: z.string().check(z.overwrite(oneLine), z.maxLength(MOST_OF_TITLE)),
    was: z.object({
      title: z.string().check(z.maxLength(MOST_OF_TITLE)),
      territory: z.string().check(z.maxLength(MOST_OF_TITLE)),
    }),
  }),
  z.object({ do: z.literal('set-time-zone'), timeZone: TimeZone }),
  z.object({ do: z.literal('set-session'), session: SessionId, changes: SessionChanges }),
])
export type PlanChange = z.infer<typeof PlanChange>

/** Why a change of the plan was refused; the interface has a sentence for each. */
export type PlanRefusal =
  | { readonly code: 'command-not-allowed' }
  | { readonly code: 'unknown-step' }
  /** It was removed, or joined to another, since. */
  | { readonly code: 'step-aside' }
  | { readonly code: 'session-unknown' }
  | { readonly code: 'template-unknown' }
  | { readonly code: 'plan-full' }
  | { readonly code: 'territories-full' }
  | { readonly code: 'territory-unknown' }
  /** Another of the list has this name. */
  | { readonly code: 'territory-known' }
  /** Somebody else has changed it since: the plan says who. */
  | { readonly code: 'plan-changed' }
