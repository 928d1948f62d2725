import * as z from 'zod/mini'
import { VersionId } from '../ids/ids.ts'
import { MOST_OF_VERSION_NAME, RestoreWish, Version } from './version.ts'
import { oneLine } from '../words/one-line.ts'

const versionName = z.string().check(z.overwrite(oneLine), z.minLength(1), z.maxLength(MOST_OF_VERSION_NAME))

/** GET /api/cycles/:cycle/steps/:step/versions: the last one first, and how many without a name are kept */
export const Versions = z.object({ versions: z.array(Version), most: z.number() })
export type Versions = z.infer<typeof Versions>

/** POST /api/cycles/:cycle/steps/:step/versions: whoever asks gives the id, so that asking twice is asking once */
export const KeepVersion = z.object({ id: VersionId, name: versionName })

/** PUT /api/cycles/:cycle/steps/:step/versions/:version; null takes the name away */
export const NameVersion = z.object({ name: z.nullable(versionName) })

/** POST and PUT: the version as it is then */
export const VersionKept = z.object({ version: Version })

/** POST /api/cycles/:cycle/steps/:step/versions/:version/restore: `before` is the id of the version that is kept of what is there now */
export const RestoreVersion = z.object({ before: VersionId, wish: RestoreWish })
