import * as z from 'zod/mini'
import { Version } from './version.ts'

/** GET /api/cycles/:cycle/steps/:step/versions: the last one first, and how many without a name are kept */
export const Versions = z.object({ versions: z.array(Version), most: z.number() })
export type Versions = z.infer<typeof Versions>

/** POST and PUT: the version as it is then */
export const VersionKept = z.object({ version: Version })
