import type { Structure } from '@tablee/model'
import { MOST_ADDED, MOST_OF_TITLE } from '@tablee/model'
import { foldText } from '@tablee/std'

/** What the lines that somebody wrote add to the structures of a cycle. */
export interface NewStructures {
  /** Each once, in the order in which they were written. */
  readonly names: readonly string[]
  /** Those that are there already, as they are written there. */
  readonly known: readonly string[]
  readonly problem: 'missing' | 'too-long' | 'too-many' | null
}

/** Reads structures from lines, one name each. */
export function newStructures(text: string, structures: readonly Structure[]): NewStructures {
  const lines = text.split('\n').flatMap((line) => line.replaceAll(/\s+/g, ' ').trim() || [])
  const there = new Map(structures.map(({ name }) => [foldText(name), name]))
  const names = new Map<string, string>()
  const known = new Set<string>()
  for (const line of lines) {
    const folded = foldText(line)
    const same = there.get(folded)
    if (same !== undefined) known.add(same)
    else if (!names.has(folded)) names.set(folded, line)
  }
  const isLong = lines.some(({ length }) => length > MOST_OF_TITLE)
  const problem = isLong ? 'too-long' : names.size > MOST_ADDED ? 'too-many' : names.size === 0 ? 'missing' : null
  return { names: [...names.values()], known: [...known], problem }
}
