import type { Structure } from '@tablee/model'
import { keptStructure } from '@tablee/model'

/** The name of a structure, of the one it was merged into where it was; null when it is not in the directory. */
export function structureNameIn(structures: readonly Structure[], id: string): string | null {
  return keptStructure(structures, id)?.name ?? null
}
