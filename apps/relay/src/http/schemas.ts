import {
  CycleId,
  ExportId,
  InvitationId,
  ParticipantId,
  PictureId,
  Problem,
  SessionId,
  StepId,
  VersionId,
} from '@tablee/model'
import * as z from 'zod/mini'

/** How every route may answer when it refuses. */
export const REFUSALS = {
  default: {
    description: 'Refused: a problem document (RFC 9457)',
    content: { 'application/problem+json': { schema: Problem } },
  },
} as const

/** An answer without a body. */
export const NOTHING = z.undefined()

export const InCycle = z.object({ cycle: CycleId })
export const OfParticipant = z.object({ cycle: CycleId, participant: ParticipantId })
export const OfSession = z.object({ cycle: CycleId, session: SessionId })
export const OfRegistration = z.object({ cycle: CycleId, session: SessionId, participant: ParticipantId })
export const OfInvitation = z.object({ cycle: CycleId, invitation: InvitationId })
export const OfPicture = z.object({ cycle: CycleId, picture: PictureId })
export const OfExport = z.object({ cycle: CycleId, export: ExportId })
export const OfStep = z.object({ cycle: CycleId, step: StepId })
export const OfVersion = z.object({ cycle: CycleId, step: StepId, version: VersionId })
