import { MOST_OF_TITLE } from '@tablee/model'

const NUMBERED = /^(.*) \((\d+)\)$/s
/** Room for the number of a part. */
const SUFFIX = 6

/** The names proposed for the two parts of the step called `title`: numbered on, and not like any of `taken`. */
export function partTitles(title: string, taken: readonly string[]): readonly [string, string] {
  const [, named, number] = NUMBERED.exec(title) ?? [title, title, '1']
  const base = (named ?? title).slice(0, MOST_OF_TITLE - SUFFIX).trim()
  const first = Number(number)
  let second = first + 1
  while (taken.includes(`${base} (${second})`)) second += 1
  return [`${base} (${first})`, `${base} (${second})`]
}
