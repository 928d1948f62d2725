import * as Y from 'yjs'
import { ByteWriter } from '../codec/byte-writer.ts'
import { writeDeletions } from '../codec/write-deletions.ts'
import { lastBefore } from './last-before.ts'
import type { Deletions, Range, Update } from './read-update.ts'
import { storedStructs } from './stored-structs.ts'

/** Runs of fewer deleted structs are not worth a note: they are looked at again. */
const WORTH_A_NOTE = 64

/** For each document, and each client in it, runs that were found deleted: in order, none touching another. */
const found = new WeakMap<Y.Doc, Map<number, Range[]>>()

/**
 * What the deletions of `update` delete that `doc` has not deleted yet, but for short runs between. Looks at a long run of
 * deleted structs once, however often they are deleted: Yjs would go through all of them each time.
 */
export function freshDeletions(doc: Y.Doc, { deletions }: Update): readonly Deletions[] {
  const fresh: Deletions[] = []
  for (const { client, ranges } of deletions) {
    const runs = found.get(doc)?.get(client) ?? []
    const parts = ranges.flatMap((range) => outside(runs, range)).flatMap((part) => freshRuns(doc, client, part))
    if (parts.length > 0) fresh.push({ client, ranges: parts })
  }
  return fresh
}

/** `bytes`, which `update` was read from, with these deletions in the place of its own. */
export function withDeletions(bytes: Uint8Array, update: Update, deletions: readonly Deletions[]): Uint8Array {
  const writer = new ByteWriter()
  writer.copy(bytes, 0, update.deletionsFrom)
  writeDeletions(writer, deletions)
  return writer.take()
}

/** How many clocks are deleted. */
export function countDeletions(deletions: readonly Deletions[]): number {
  let count = 0
  for (const { ranges } of deletions) for (const { length } of ranges) count += length
  return count
}

/** The parts of `range` that are not deleted, and what goes beyond the document. */
function freshRuns(doc: Y.Doc, client: number, { clock, length }: Range): readonly Range[] {
  const end = clock + length
  const parts: Range[] = []
  let [from, to] = [clock, clock]
  let passed = 0
  const close = (next: number): void => {
    if (passed >= WORTH_A_NOTE) note(doc, client, { clock: to, length: next - to })
    if (to > from) parts.push({ clock: from, length: to - from })
  }
  for (const struct of storedStructs(doc, client, clock, end)) {
    const begin = Math.max(clock, struct.id.clock)
    if (struct.deleted) passed += 1
    else {
      if (to === from || passed >= WORTH_A_NOTE) {
        close(begin)
        from = begin
      }
      to = Math.min(end, struct.id.clock + struct.length)
      passed = 0
    }
  }
  const known = Math.min(end, Math.max(clock, Y.getState(doc.store, client)))
  close(known)
  if (known < end) parts.push({ clock: known, length: end - known })
  return parts
}

/** Notes a run that touches none noted before but those that it goes on. */
function note(doc: Y.Doc, client: number, run: Range): void {
  const clients = found.get(doc) ?? new Map<number, Range[]>()
  const runs = clients.get(client) ?? []
  found.set(doc, clients)
  clients.set(client, runs)
  join(runs, run)
}

/** The parts of `range` that lie in none of `runs`. */
function outside(runs: readonly Range[], range: Range): readonly Range[] {
  const parts: Range[] = []
  const end = range.clock + range.length
  let from = range.clock
  for (let index = Math.max(0, lastBefore(runs, from, clockOf)); index < runs.length; index += 1) {
    const run = runs[index] as Range
    if (run.clock >= end) break
    if (run.clock > from) parts.push({ clock: from, length: run.clock - from })
    from = Math.max(from, run.clock + run.length)
  }
  if (from < end) parts.push({ clock: from, length: end - from })
  return parts
}

/** Adds a run to those that lie beside it, none of which it overlaps. */
function join(runs: Range[], run: Range): void {
  const before = lastBefore(runs, run.clock, clockOf)
  let { clock, length } = run
  const [left, right] = [runs[before], runs[before + 1]]
  const joinsLeft = left !== undefined && left.clock + left.length === clock
  const joinsRight = right !== undefined && right.clock === clock + length
  if (joinsLeft) [clock, length] = [left.clock, left.length + length]
  if (joinsRight) length += right.length
  const taken = Number(joinsLeft) + Number(joinsRight)
  runs.splice(joinsLeft ? before : before + 1, taken, { clock, length })
}

const clockOf = ({ clock }: Range): number => clock
