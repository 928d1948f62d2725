import type { Limits } from '@tablee/room'
import { DEFAULT_LIMITS } from '@tablee/room'
import type { Result } from '@tablee/std'
import { err, ok } from '@tablee/std'
import type { ExportLimits } from './jobs/export-queue.ts'
import { DEFAULT_EXPORT_LIMITS } from './jobs/export-queue.ts'
import type { CountLimits } from './live/card-counts.ts'
import { DEFAULT_COUNT_LIMITS } from './live/card-counts.ts'
import type { CycleLimits } from './live/cycle-limits.ts'
import { DEFAULT_CYCLE_LIMITS } from './live/cycle-limits.ts'
import type { VersionLimits } from './live/versions/version-limits.ts'
import { DEFAULT_VERSION_LIMITS } from './live/versions/version-limits.ts'
import type { VisitLimits } from './live/visit-limits.ts'
import { DEFAULT_VISIT_LIMITS } from './live/visit-limits.ts'
import type { PictureLimits } from './pictures/picture-limits.ts'
import { DEFAULT_PICTURE_LIMITS } from './pictures/picture-limits.ts'
import type { AttendanceLimits } from './sync/attendance.ts'
import { DEFAULT_ATTENDANCE } from './sync/attendance.ts'

/** Everything of which there can be too much (`docs/operating.md`). Bytes, milliseconds and counts. */
export interface RelayLimits
  extends Limits, AttendanceLimits, CountLimits, CycleLimits, ExportLimits, PictureLimits, VersionLimits, VisitLimits {
  /** Wrong invitations, return links and keys that one address may try in a minute before it is slowed. */
  readonly wrongSecretsPerMinute: number
}

export const DEFAULT_RELAY_LIMITS: RelayLimits = {
  ...DEFAULT_LIMITS,
  ...DEFAULT_ATTENDANCE,
  ...DEFAULT_COUNT_LIMITS,
  ...DEFAULT_CYCLE_LIMITS,
  ...DEFAULT_EXPORT_LIMITS,
  ...DEFAULT_PICTURE_LIMITS,
  ...DEFAULT_VERSION_LIMITS,
  ...DEFAULT_VISIT_LIMITS,
  wrongSecretsPerMinute: 10,
}

const PREFIX = 'LIMIT_'

/** Beyond this (ms, 24 days) a timer fires at once (https://nodejs.org/api/timers.html). */
const LONGEST_TIME = 2 ** 31 - 1

/** Limits in milliseconds. */
const TIMES: ReadonlySet<keyof RelayLimits> = new Set([
  'presenceEvery',
  'presenceEveryInCrowd',
  'presenceGather',
  'turnTime',
  'silence',
  'idle',
  'tidyEvery',
  'backoff',
  'mostBackoff',
  'comeBackWithin',
  'exportTime',
  'pictureTime',
  'versionQuiet',
  'versionEvery',
  'awayAfter',
  'countAfter',
])

/** The variable that sets `limit`: `tabsPerPerson` is LIMIT_TABS_PER_PERSON. */
export function variableOf(limit: keyof RelayLimits): string {
  return PREFIX + limit.replace(/[A-Z]/g, (letter) => `_${letter}`).toUpperCase()
}

/** The limits that `environment` asks for, or the name that is wrong and what to write instead. */
export function readLimits(
  environment: Readonly<Record<string, string | undefined>>,
): Result<RelayLimits, { readonly name: string; readonly expected: string }> {
  const limitOf = new Map(
    (Object.keys(DEFAULT_RELAY_LIMITS) as (keyof RelayLimits)[]).map((limit) => [variableOf(limit), limit]), // reason: its own keys
  )
  const limits: { -readonly [limit in keyof RelayLimits]: number } = { ...DEFAULT_RELAY_LIMITS }
  for (const [name, text] of Object.entries(environment)) {
    if (!name.startsWith(PREFIX) || !text?.trim()) continue
    const limit = limitOf.get(name)
    if (!limit) return err({ name, expected: 'une limite de docs/operating.md (a limit listed there)' })
    const value = Number(text)
    if (!Number.isSafeInteger(value) || value < 1)
      return err({ name, expected: 'un nombre entier à partir de 1 (a whole number from 1)' })
    if (TIMES.has(limit) && value > LONGEST_TIME)
      return err({ name, expected: `des millisecondes, ${LONGEST_TIME} au plus (milliseconds, at most that many)` })
    limits[limit] = value
  }
  return ok(limits)
}
