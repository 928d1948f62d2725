import type { Ms } from '@tablee/std'

/** How many versions of steps are kept, and when (ADR 0017). */
export interface VersionLimits {
  /** Versions of one step without a name: beyond, older ones make room. */
  readonly versionsPerStep: number
  /** Versions of one step that have a name. */
  readonly namedVersionsPerStep: number
  /** Bytes of versions, compressed, kept for one cycle, and for one copy of the demonstration. */
  readonly versionsPerCycle: number
  readonly versionsPerDemonstration: number
  /** Versions that one device may ask for or bring back in a minute. */
  readonly versionsPerMinute: number
  /** Versions that one device may look into in a minute. */
  readonly versionReadsPerMinute: number
  /** A step in which nobody has written for so long is kept by itself, and so often at most. */
  readonly versionQuiet: Ms
  readonly versionEvery: Ms
}

const MIB = 1024 * 1024
const MINUTE: Ms = 60_000

export const DEFAULT_VERSION_LIMITS: VersionLimits = {
  versionsPerStep: 30,
  namedVersionsPerStep: 30,
  versionsPerCycle: 200 * MIB,
  versionsPerDemonstration: 10 * MIB,
  versionsPerMinute: 20,
  versionReadsPerMinute: 60,
  versionQuiet: 10 * MINUTE,
  versionEvery: 30 * MINUTE,
}
