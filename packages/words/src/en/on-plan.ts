import { overview } from './overview.ts'
import { plan } from './plan.ts'
import { session } from './session.ts'

/** What is said on the page of a cycle, and where it and its sessions are planned, and nowhere else, in English: a chunk of its own. */
export const onPlan = { overview, plan, session } as const
