import type { Random } from '@tablee/std'
import { customRandom, urlAlphabet } from 'nanoid'
import * as z from 'zod/mini'
import { isReserved } from './reserved.ts'

/** Characters of an id, from nanoid's URL alphabet: 126 bits, so ids can be neither guessed nor met twice. */
const ID_LENGTH = 21

/** What every id is: 8 to 32 characters of that alphabet. Each kind has a brand of its own, so that none is taken for another. */
const id = z.string().check(
  z.regex(/^[\w-]{8,32}$/),
  z.refine((text) => !isReserved(text)),
)

export const CycleId = id.brand<'CycleId'>()
export type CycleId = z.infer<typeof CycleId>
export const StepId = id.brand<'StepId'>()
export type StepId = z.infer<typeof StepId>
export const SessionId = id.brand<'SessionId'>()
export type SessionId = z.infer<typeof SessionId>
export const ActivityId = id.brand<'ActivityId'>()
export type ActivityId = z.infer<typeof ActivityId>
export const BoardId = id.brand<'BoardId'>()
export type BoardId = z.infer<typeof BoardId>
export const CardId = id.brand<'CardId'>()
export type CardId = z.infer<typeof CardId>
export const LinkId = id.brand<'LinkId'>()
export type LinkId = z.infer<typeof LinkId>
export const ParticipantId = id.brand<'ParticipantId'>()
export type ParticipantId = z.infer<typeof ParticipantId>
export const StructureId = id.brand<'StructureId'>()
export type StructureId = z.infer<typeof StructureId>
export const TerritoryId = id.brand<'TerritoryId'>()
export type TerritoryId = z.infer<typeof TerritoryId>
export const GroupId = id.brand<'GroupId'>()
export type GroupId = z.infer<typeof GroupId>
/** A group of cards; `GroupId` is one of people. */
export const CardGroupId = id.brand<'CardGroupId'>()
export type CardGroupId = z.infer<typeof CardGroupId>
export const PollId = id.brand<'PollId'>()
export type PollId = z.infer<typeof PollId>
export const InvitationId = id.brand<'InvitationId'>()
export type InvitationId = z.infer<typeof InvitationId>
export const VersionId = id.brand<'VersionId'>()
export type VersionId = z.infer<typeof VersionId>
export const ExportId = id.brand<'ExportId'>()
export type ExportId = z.infer<typeof ExportId>

/** A picture of a cycle, named after its content (SHA-256). */
export const PictureId = z
  .string()
  .check(z.regex(/^[\da-f]{64}$/))
  .brand<'PictureId'>()
export type PictureId = z.infer<typeof PictureId>

/** A fresh id of the kind its caller names: `newId<CardId>(random)`. */
export function newId<Id extends string>(random: Random): Id {
  return customRandom(urlAlphabet, ID_LENGTH, (length) => random.bytes(length))() as Id // reason: the brand is given here and nowhere else
}
