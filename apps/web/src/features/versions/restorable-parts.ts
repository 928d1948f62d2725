import type { StepChanges } from '@tablee/documents/versions'
import type { VersionPart } from '@tablee/model/versions'
import { VersionPart as VersionPartSchema } from '@tablee/model/versions'

/** The parts of a version of which something is otherwise now. */
export function restorableParts({ homes, boards }: StepChanges): readonly VersionPart[] {
  const { zones, placed, drawings } = boards
  const otherwise: Readonly<Record<VersionPart, boolean>> = {
    changed: homes.some(({ changed, links, groups }) => changed.length + links.changed + groups > 0),
    removed: homes.some(({ removed, links }) => removed.length + links.removed > 0),
    places: placed > 0,
    zones: zones.added.length + zones.changed.length + zones.removed.length > 0,
    drawings: drawings.added + drawings.changed + drawings.removed > 0,
    added: homes.some(({ added, links }) => added.length + links.added > 0) || zones.added.length + drawings.added > 0,
  }
  return VersionPartSchema.options.filter((part) => otherwise[part])
}
