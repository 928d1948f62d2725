import * as z from 'zod/mini'
import { DocumentName } from '../documents/document-name.ts'
import { BoardId, CardId, ParticipantId, StepId, StructureId } from '../ids/ids.ts'
import { StructureType } from '../people/structure.ts'
import { oneLine } from '../words/one-line.ts'

/** Most characters of the name of a structure. */
const MOST_OF_NAME = 120

/** Most structures that are added at once. */
export const MOST_ADDED = 100

const Name = z.string().check(z.overwrite(oneLine), z.minLength(1), z.maxLength(MOST_OF_NAME))

/** What someone asks the relay to change in the facts (`contracts.md`, Model). */
export const Command = z.discriminatedUnion('do', [
  z.object({ do: z.enum(['open', 'close']), document: DocumentName }),
  z.object({ do: z.enum(['share', 'unshare']), step: StepId }),
  /** Whether participants may draw on a board. */
  z.object({ do: z.enum(['open-drawing', 'close-drawing']), board: BoardId }),
  z.object({ do: z.enum(['validate', 'unvalidate']), card: CardId }),
  /** Structures that may be named before anybody has come for them; those that are known stay as they are. */
  z.object({
    do: z.literal('add-structures'),
    names: z.array(Name).check(z.minLength(1), z.maxLength(MOST_ADDED)),
    type: StructureType,
  }),
  /** Two that are one: `structure` goes by the other from now on, until it is taken apart again. */
  z.object({ do: z.literal('merge-structure'), structure: StructureId, into: StructureId }),
  z.object({ do: z.literal('separate-structure'), structure: StructureId }),
  z.object({
    do: z.literal('name-structure'),
    structure: StructureId,
    name: Name,
    type: StructureType,
  }),
  /** Who carries its one voice; null: nobody. */
  z.object({ do: z.literal('name-voice'), structure: StructureId, voice: z.nullable(ParticipantId) }),
])
export type Command = z.infer<typeof Command>

/** Why a command was refused; the interface has a sentence for each. */
export type CommandRefusal =
  | { readonly code: 'command-not-allowed' }
  | { readonly code: 'unknown-step' }
  | { readonly code: 'unknown-document' }
  | { readonly code: 'not-a-question' }
  | { readonly code: 'too-many-questions'; readonly most: number }
  | { readonly code: 'structures-full' }
  | { readonly code: 'structure-unknown' }
  /** It goes by another, or the other way round. */
  | { readonly code: 'structure-merged' }
  /** Another has this name. */
  | { readonly code: 'structure-known' }
  /** Another was given this name while it was merged. */
  | { readonly code: 'structure-name-taken' }
  /** Whoever is to carry its voice does not speak for it. */
  | { readonly code: 'voice-elsewhere' }
