import { chains } from './chains.ts'
import { flow } from './flow.ts'
import { versions } from './versions.ts'

/** What is said of what passes from card to card and from step to step, and of versions, in English: a chunk of its own. */
export const onFlow = { chains, flow, versions }
