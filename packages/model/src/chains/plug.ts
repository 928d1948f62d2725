import * as z from 'zod/mini'
import { CardId } from '../ids/ids.ts'

/** Most things that one link says to pass between its ends. */
export const MOST_PLUGS = 40
/** Most characters of what gives, and of what takes. */
export const MOST_OF_PLUG = 400

// a pattern, as every page knows how to check one
const Words = z.string().check(z.regex(new RegExp(`^[^]{0,${MOST_OF_PLUG}}$`)))

/**
 * What the end `giver` of a link gives, and the other takes: in the words of each when they were plugged. One of them may say
 * something else since.
 */
export const Plug = z.object({
  giver: CardId,
  gives: Words,
  takes: Words,
})
export type Plug = Readonly<z.infer<typeof Plug>>
