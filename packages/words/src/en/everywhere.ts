import { common } from './common.ts'
import { problems } from './problems.ts'

/** What is said on every page, in English. */
export const everywhere = { common, problems }
