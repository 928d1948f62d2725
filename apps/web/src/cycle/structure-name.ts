import type { Structure } from '@tablee/model'

/** The name of a structure, of the one it was merged into where it was; null when it is not in the directory. */
export function structureNameIn(structures: readonly Structure[], id: string): string | null {
  const structure = structures.find((candidate) => candidate.id === id)
  if (!structure) return null
  return structure.mergedInto && structure.mergedInto !== id
    ? structureNameIn(structures, structure.mergedInto)
    : structure.name
}
