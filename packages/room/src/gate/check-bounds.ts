import type * as Y from 'yjs'
import type { Bounds, Change } from '../bounds.ts'
import type { Seat } from './containers.ts'
import type { Struct } from './read-update.ts'
import { Refused } from './refusal.ts'

/** Refuses what an update puts at `seat` where that is beyond `bounds`; `values` gives those that it holds, if it holds any. */
export function checkStruct(
  bounds: Bounds,
  doc: Y.Doc,
  seat: NonNullable<Seat>,
  struct: Struct,
  values: () => readonly unknown[],
): void {
  check(bounds, doc, seat, 'puts', struct.content === 'any' ? values : noValues)
}

/** Refuses the deletion of what lies at `seat` where that is beyond `bounds`; `isFollowed`: something of the update comes after it. */
export function checkDeletion(bounds: Bounds, doc: Y.Doc, seat: NonNullable<Seat>, isFollowed: boolean): void {
  check(bounds, doc, seat, seat.key === null || isFollowed ? 'deletes' : 'empties', noValues)
}

function check(
  bounds: Bounds,
  doc: Y.Doc,
  { container, key }: NonNullable<Seat>,
  act: Change['act'],
  values: Change['values'],
): void {
  if (!bounds.roots.includes(container.root)) return
  const refusal = bounds.refusalOf({ root: container.root, path: container.keys, key, act, values }, doc)
  if (refusal) throw new Refused(refusal)
}

const noValues = (): readonly unknown[] => []
