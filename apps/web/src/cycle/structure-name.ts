import type { Structure, StructureId } from '@tablee/model'

/** The name of a structure, of the one it was merged into where it was; null when it is not in the directory. */
export function structureNameIn(structures: readonly Structure[], id: StructureId): string | null {
  const structure = structures.find((candidate) => candidate.id === id)
  if (!structure) return null
  return structure.mergedInto && structure.mergedInto !== id
    ? structureNameIn(structures, structure.mergedInto)
    : structure.name
}
