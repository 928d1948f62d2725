import type { Language } from '@tablee/model'
import { can, contentOf } from '@tablee/model'
import type { Result } from '@tablee/std'
import { err, ok } from '@tablee/std'
import type { Ports } from '../live/acts.ts'
import type { Refusal } from '../live/refusal.ts'
import { takeSnapshot } from '../live/snapshot.ts'
import type { CycleRecord, PersonRecord } from '../storage/facts.ts'
import type { ExportedFile } from './export-queue.ts'
import { makeInThread } from './export-thread.ts'

/** What makes the roadmap's workbook of a cycle for `person`, if they may read it. */
export function roadmapExport(
  ports: Ports,
  { cycle, person }: { readonly cycle: CycleRecord; readonly person: PersonRecord },
  language: Language,
): Result<(signal: AbortSignal) => Promise<ExportedFile>, Refusal> {
  const live = ports.known.get(cycle.id)?.live
  const who = { participant: person.id, role: person.role }
  if (!live || !can(who, 'read', contentOf('roadmap'), live)) return err({ code: 'not-allowed' })
  return ok(async (signal) => makeInThread({ snapshot: await takeSnapshot(ports, cycle.id, who), language }, signal))
}
