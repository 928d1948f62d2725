import type { Ms } from '@tablee/std'

/** How much may be uploaded (ADR 0009). */
export interface PictureLimits {
  /** Bytes of one file, as it is sent. */
  readonly pictureBytes: number
  /** Its width times its height: what decoding it may take of memory. */
  readonly picturePixels: number
  /** How long drawing one anew may take. */
  readonly pictureTime: Ms
  /** Files that are being received by the whole relay. */
  readonly picturesAtOnce: number
  /** The same from one device. All demonstrations together have half of what the relay receives. */
  readonly picturesAtOncePerDevice: number
  /** Files that one device may send in a minute. */
  readonly picturesPerMinute: number
  /** Bytes kept for one cycle, and for one copy of the demonstration: anyone may ask for one. */
  readonly picturesPerCycle: number
  readonly picturesPerDemonstration: number
}

const MIB = 1024 * 1024

export const DEFAULT_PICTURE_LIMITS: PictureLimits = {
  pictureBytes: 8 * MIB,
  picturePixels: 50_000_000,
  pictureTime: 15_000,
  picturesAtOnce: 8,
  picturesAtOncePerDevice: 2,
  picturesPerMinute: 20,
  picturesPerCycle: 200 * MIB,
  picturesPerDemonstration: 10 * MIB,
}
