import * as z from 'zod/mini'
import { ParticipantId, SessionId } from '../ids/ids.ts'

/** What someone says of their coming to a session: « Je viens », « Je ne viens pas », « Peut-être ». */
export const Coming = z.enum(['yes', 'no', 'maybe'])
export type Coming = z.infer<typeof Coming>

/** What is known of someone's coming; `pending`: they had said yes for another day, and have not for this one. */
export const Awaited = z.enum([...Coming.options, 'pending'])
export type Awaited = z.infer<typeof Awaited>

/** What is known of someone's coming to one session; where nothing is, there is none. */
export const Registration = z.object({ session: SessionId, participant: ParticipantId, coming: Awaited })
export type Registration = z.infer<typeof Registration>

/** What someone answered for one session, and when (ms); null took back what they had said. */
export interface GivenAnswer {
  readonly session: SessionId
  readonly participant: ParticipantId
  readonly coming: Coming | null
  readonly at: number
}
