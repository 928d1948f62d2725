import { common } from './common.ts'
import { problems } from './problems.ts'

/** What is said on every page, in French. */
export const everywhere = { common, problems } as const
