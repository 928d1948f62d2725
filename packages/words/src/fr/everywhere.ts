import { access } from './access.ts'
import { common } from './common.ts'
import { problems } from './problems.ts'

/** What is said on every page, in French. */
export const everywhere = { access, common, problems } as const
