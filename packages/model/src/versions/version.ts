import * as z from 'zod/mini'
import { ParticipantId, SessionId, VersionId } from '../ids/ids.ts'

/**
 * Why what a step held was kept: a session that runs it was over, it was closed to participants, nobody wrote in it any more,
 * the facilitation asked for it, or an older version was about to be brought back.
 */
export const VersionReason = z.enum(['session', 'closed', 'quiet', 'asked', 'before-restore'])
export type VersionReason = z.infer<typeof VersionReason>

/** A version of a step: what its cards, its zones and its drawings were at one time. One that has a name is kept for good. */
export const Version = z.object({
  id: VersionId,
  at: z.number(),
  reason: VersionReason,
  name: z.nullable(z.string()),
  /** Who asked for it; null: it was kept by itself. */
  by: z.nullable(ParticipantId),
  /** The session after which it was kept. */
  session: z.nullable(SessionId),
})
export type Version = Readonly<z.infer<typeof Version>>

/** What of a version is brought back: one by one, as the facilitation chooses. */
export const VersionPart = z.enum(['removed', 'changed', 'places', 'added', 'zones', 'drawings'])
export type VersionPart = z.infer<typeof VersionPart>

/** Most characters of the name of a version. */
export const MOST_OF_VERSION_NAME = 80
