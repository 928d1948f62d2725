import type { VersionId } from '../ids/ids.ts'
import type { Version } from './version.ts'

/** The last ones stay whatever their times are: they are what one comes back to after a mistake. */
const LAST_KEPT = 10

/**
 * The versions to let go so that at most `most` without a name are left. Those with a name stay. Of the others, the one that lies closest
 * behind an older one goes first, what was only kept because nobody wrote any more before what was kept after a session.
 */
export function versionsToDrop(versions: readonly Version[], most: number): readonly VersionId[] {
  const kept = versions.filter(({ name }) => name === null).toSorted((left, right) => left.at - right.at)
  const dropped: VersionId[] = []
  while (kept.length > most) {
    const open = kept.slice(0, Math.max(1, kept.length - LAST_KEPT))
    const [first] = open
      .map((version, index) => ({ version, index, gap: version.at - (kept[index - 1]?.at ?? -Infinity) }))
      .toSorted((left, right) => weightOf(left.version) - weightOf(right.version) || left.gap - right.gap)
    if (!first) break
    dropped.push(first.version.id)
    kept.splice(first.index, 1)
  }
  return dropped
}

function weightOf({ reason }: Version): number {
  return reason === 'session' || reason === 'closed' ? 1 : 0
}
