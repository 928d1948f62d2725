import * as z from 'zod/mini'
import { ParticipantId, SessionId } from '../ids/ids.ts'

/** What someone says of their coming to a session: « Je viens », « Je ne viens pas », « Peut-être ». */
export const Coming = z.enum(['yes', 'no', 'maybe'])
export type Coming = z.infer<typeof Coming>

/** Someone's answer for one session; who has said nothing has none. */
export const Registration = z.object({ session: SessionId, participant: ParticipantId, coming: Coming })
export type Registration = z.infer<typeof Registration>
