import { roadmapWorkbook } from '@tablee/exports'
import type { Language } from '@tablee/model'
import { can, contentOf } from '@tablee/model'
import type { Result } from '@tablee/std'
import { err, ok } from '@tablee/std'
import { loadTranslate } from '@tablee/words'
import type { Ports } from '../live/acts.ts'
import type { Refusal } from '../live/refusal.ts'
import { takeSnapshot } from '../live/snapshot.ts'
import type { CycleRecord, PersonRecord } from '../storage/facts.ts'
import type { ExportedFile } from './export-queue.ts'

/** What makes the roadmap's workbook of a cycle for `person`, if they may read it. */
export function roadmapExport(
  ports: Ports,
  { cycle, person }: { readonly cycle: CycleRecord; readonly person: PersonRecord },
  language: Language,
): Result<() => Promise<ExportedFile>, Refusal> {
  const live = ports.known.get(cycle.id)?.live
  const who = { participant: person.id, role: person.role }
  if (!live || !can(who, 'read', contentOf('roadmap'), live)) return err({ code: 'not-allowed' })
  return ok(async () => {
    const snapshot = await takeSnapshot(ports, cycle.id, who)
    const t = await loadTranslate(language)
    const day = new Date(snapshot.at).toISOString().slice(0, 10)
    return {
      name: `${t('exports.roadmap.file')}-${slug(snapshot.plan.title)}-${day}.xlsx`,
      bytes: await roadmapWorkbook(snapshot, t, language),
    }
  })
}

/** A title as part of a file's name: letters and digits of any script, the rest as dashes. */
function slug(title: string): string {
  const words = title
    .toLowerCase()
    .replace(/[^\p{Letter}\p{Number}]+/gu, '-')
    .replace(/^-|-$/g, '')
  // by code points: half a surrogate pair can be written in no header
  return [...words].slice(0, 60).join('')
}
