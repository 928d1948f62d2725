import * as z from 'zod/mini'
import { DocumentName } from '../documents/document-name.ts'
import { BoardId, CardId, StepId } from '../ids/ids.ts'

/** What someone asks the relay to change in the facts (`contracts.md`, Model). */
export const Command = z.discriminatedUnion('do', [
  z.object({ do: z.enum(['open', 'close']), document: DocumentName }),
  z.object({ do: z.enum(['share', 'unshare']), step: StepId }),
  /** Whether participants may draw on a board. */
  z.object({ do: z.enum(['open-drawing', 'close-drawing']), board: BoardId }),
  z.object({ do: z.enum(['validate', 'unvalidate']), card: CardId }),
])
export type Command = z.infer<typeof Command>

/** Why a command was refused; the interface has a sentence for each. */
export type CommandRefusal =
  | { readonly code: 'command-not-allowed' }
  | { readonly code: 'unknown-step' }
  | { readonly code: 'unknown-document' }
  | { readonly code: 'not-a-question' }
  | { readonly code: 'too-many-questions'; readonly most: number }
