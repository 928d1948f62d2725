import type { StructureId } from '../ids/ids.ts'
import type { Structure } from './structure.ts'

/** The structure that `id` stands for: itself, or the one it was merged into, however often; null where there is none of that id. */
export function keptStructure(structures: readonly Structure[], id: string): Structure | null {
  let found = structures.find((structure) => structure.id === id) ?? null
  // as many times as there are structures: facts that go round are none of ours, and must not keep a page from showing
  for (let step = 0; found?.mergedInto && step < structures.length; step += 1) {
    const into: StructureId = found.mergedInto
    found = structures.find((structure) => structure.id === into) ?? found
  }
  return found
}
