import * as z from 'zod/mini'
import { VersionId } from '../ids/ids.ts'
import { Home } from '../live/live.ts'
import { oneLine } from '../words/one-line.ts'
import { MOST_OF_VERSION_NAME, VersionPart } from './version.ts'

// what the relay reads of those who ask: pages, which ask, do without

/** What is brought back: of which homes, and which parts of them. */
export const RestoreWish = z.object({
  parts: z.array(VersionPart).check(z.minLength(1), z.maxLength(VersionPart.options.length)),
  homes: z.array(Home).check(z.maxLength(20)),
})
export type RestoreWish = z.infer<typeof RestoreWish>

const versionName = z.string().check(z.overwrite(oneLine), z.minLength(1), z.maxLength(MOST_OF_VERSION_NAME))

/** POST /api/cycles/:cycle/steps/:step/versions: whoever asks gives the id, so that asking twice is asking once */
export const KeepVersion = z.object({ id: VersionId, name: versionName })

/** PUT /api/cycles/:cycle/steps/:step/versions/:version; null takes the name away */
export const NameVersion = z.object({ name: z.nullable(versionName) })

/** POST /api/cycles/:cycle/steps/:step/versions/:version/restore: `before` is the id of the version that is kept of what is there now */
export const RestoreVersion = z.object({ before: VersionId, wish: RestoreWish })
