import { gather } from './gather.ts'
import { handling } from './handling.ts'
import { links } from './links.ts'
import { news } from './news.ts'

/** What is said in lists, on boards, and in a card's details, in French: a chunk of its own. */
export const onList = { gather, handling, links, news } as const
