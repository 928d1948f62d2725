import * as z from 'zod/mini'
import { StructureId } from '../ids/ids.ts'
import { Command } from '../live/command.ts'
import { Role } from '../people/role.ts'
import { StructureType } from '../people/structure.ts'
import { TimeZone } from '../steps/time-zone.ts'
import { oneLine } from '../words/one-line.ts'
import { Language } from '../words/words.ts'

/** Most characters of a name, a title or a territory. */
export const MOST_CHARACTERS = 120
/** Most steps that a cycle begins with. */
export const MOST_STEPS_AT_FIRST = 20

const shortText = z.string().check(z.overwrite(oneLine), z.minLength(1), z.maxLength(MOST_CHARACTERS))
const secret = z.string().check(z.minLength(1), z.maxLength(200))

/** POST /api/cycles */
export const CreateCycle = z.object({
  title: shortText,
  territory: z.optional(z.string().check(z.overwrite(oneLine), z.maxLength(MOST_CHARACTERS))),
  language: Language,
  template: z.string().check(z.maxLength(60)),
  /** With the template `step-by-step`: the keys of the steps that were chosen, in their order. */
  steps: z.optional(z.array(z.string().check(z.maxLength(60))).check(z.maxLength(MOST_STEPS_AT_FIRST))),
  /** Whose clocks its hours are said by; the facilitation may change it. */
  timeZone: z.optional(TimeZone),
  /** Whoever creates takes part as facilitation under this name. */
  name: shortText,
  /** Asked for where the host has set `CREATE_KEY`. */
  key: z.optional(secret),
})
export type CreateCycle = z.infer<typeof CreateCycle>

/** For whom someone speaks: a structure of the directory, one they add, or nobody (« en mon nom »). */
export const StructureChoice = z.nullable(
  z.union([z.object({ id: StructureId }), z.object({ name: shortText, type: StructureType })]),
)
export type StructureChoice = z.infer<typeof StructureChoice>

/** POST /api/invitations/preview: what the page shows before someone joins. */
export const PreviewInvitation = z.object({ invitation: secret })

/** POST /api/access */
export const JoinCycle = z.object({ invitation: secret, name: shortText, structure: StructureChoice })
export type JoinCycle = z.infer<typeof JoinCycle>

/** POST /api/return: come back on another device. */
export const ReturnToCycle = z.object({ secret })

/** POST /api/cycles/:cycle/live */
export const ChangeLive = z.object({ rev: z.int().check(z.nonnegative()), command: Command })
export type ChangeLive = z.infer<typeof ChangeLive>

/** POST /api/cycles/:cycle/invitations: a new link for a role; the older ones of that role end. */
export const RenewInvitation = z.object({ role: Role })

/** POST /api/cycles/:cycle/me/told: of the absence that one has since then, one was told. */
export const ToldAway = z.object({ awaySince: z.number() })
export type ToldAway = z.infer<typeof ToldAway>

/** PUT /api/cycles/:cycle/participants/:participant */
export const ChangeParticipant = z.union([
  z.object({ role: Role }),
  z.object({ structure: StructureChoice }),
  z.object({ removed: z.literal(true) }),
])
export type ChangeParticipant = z.infer<typeof ChangeParticipant>

/** POST /api/cycles/:cycle/exports */
export const AskExport = z.object({
  deliverable: z.enum(['roadmap']),
  format: z.enum(['xlsx']),
  language: z.optional(Language),
})
export type AskExport = z.infer<typeof AskExport>
