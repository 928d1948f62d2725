import type { Live } from '../live/live.ts'
import type { Who } from './can.ts'
import { can } from './can.ts'
import type { HomeId } from './document-name.ts'
import { contentOf } from './document-name.ts'

/** The homes of the cycle's steps whose cards `who` may read, each once. */
export function homesToRead(live: Live, who: Who): readonly HomeId[] {
  const homes = new Set(live.steps.flatMap((step) => step.homes))
  return [...homes].filter((home) => can(who, 'read', contentOf(home), live))
}
