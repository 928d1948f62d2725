import * as z from 'zod/mini'
import { CardId } from '../ids/ids.ts'

/** The most that one link says to pass between its ends, and the longest of its words. */
export const MOST_PLUGS = 40
export const MOST_OF_PLUG = 400

/**
 * What the end `giver` of a link gives, and the other takes: in the words of each when they were plugged. One of them may say
 * something else since.
 */
export const Plug = z.object({
  giver: CardId,
  gives: z.string().check(z.maxLength(MOST_OF_PLUG)),
  takes: z.string().check(z.maxLength(MOST_OF_PLUG)),
})
export type Plug = Readonly<z.infer<typeof Plug>>
