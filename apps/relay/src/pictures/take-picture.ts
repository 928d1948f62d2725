import type { DocumentName, PictureId } from '@tablee/model'
import { mayDraw, parseDocumentName } from '@tablee/model'
import { documentKey } from '@tablee/protocol'
import type { Result } from '@tablee/std'
import { err, ok } from '@tablee/std'
import { accessFrom } from '../live/access.ts'
import type { Ports } from '../live/acts.ts'
import type { Refusal } from '../live/refusal.ts'
import type { CycleRecord, PersonRecord } from '../storage/facts.ts'
import { pictureKind } from './picture-kind.ts'
import type { PictureLimits } from './picture-limits.ts'
import type { PictureStore } from './picture-store.ts'
import { redrawPicture } from './redraw-picture.ts'

export interface PicturePorts extends Pick<Ports, 'known' | 'lanes' | 'pictures'> {
  readonly pictures: PictureStore
  readonly limits: PictureLimits
}

/** Pictures are drawn anew one at a time: each may take much memory. */
const LANE = 'pictures'

/** Why `person` may not draw in `document`, if they may not: it is no layer of a board, not theirs to write, or drawing is closed there. */
export function drawingRefusal(
  { known }: Pick<Ports, 'known'>,
  person: Pick<PersonRecord, 'id' | 'cycle' | 'role'>,
  document: DocumentName,
): Refusal | null {
  const kind = parseDocumentName(document)?.kind
  const facts = known.get(person.cycle)
  const isLayer = kind === 'base' || kind === 'board'
  const mayWrite = accessFrom(known).rights(person.id, documentKey(person.cycle, document)) === 'write'
  if (!facts || !isLayer || !mayWrite) return { code: 'not-allowed' }
  return mayDraw(document, { participant: person.id, role: person.role }, facts.live)
    ? null
    : { code: 'drawing-closed' }
}

/** Keeps a picture for `cycle`, drawn anew. Nothing of a refused file is kept. */
export async function takePicture(
  { known, lanes, pictures, limits }: PicturePorts,
  cycle: Pick<CycleRecord, 'id' | 'demo'>,
  bytes: Uint8Array,
): Promise<Result<{ readonly picture: PictureId; readonly width: number; readonly height: number }, Refusal>> {
  const kind = pictureKind(bytes)
  if (kind !== 'picture') return err({ code: kind === 'svg' ? 'picture-svg' : 'picture-kind' })
  const most = cycle.demo ? limits.picturesPerDemonstration : limits.picturesPerCycle
  return lanes.run(LANE, async () => {
    const size = await pictures.sizeOf(cycle.id)
    if (size >= most) return err({ code: 'pictures-full' })
    const redrawn = await redrawPicture(bytes, limits)
    if (!redrawn.ok) return err({ code: redrawn.error })
    const { bytes: kept, width, height } = redrawn.value
    if (size + kept.length > most) return err({ code: 'pictures-full' })
    // in the lane of the cycle, which may have ended meanwhile: its pictures end with it
    return lanes.run(cycle.id, async () =>
      known.get(cycle.id)
        ? ok({ picture: await pictures.keep(cycle.id, kept), width, height })
        : err({ code: 'cycle-unknown' }),
    )
  })
}
