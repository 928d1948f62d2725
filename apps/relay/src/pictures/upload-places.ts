import type { CycleRecord } from '../storage/facts.ts'
import type { PictureLimits } from './picture-limits.ts'

/** Places for the pictures that are being received: whoever sends slowly keeps nobody else from sending. */
export interface UploadPlaces {
  /** Takes a place, and gives what leaves it; null where there is none for this device, or for demonstrations. */
  take(device: string, cycle: Pick<CycleRecord, 'demo'>): (() => void) | null
}

export function createUploadPlaces({
  picturesAtOnce,
  picturesAtOncePerDevice,
}: Pick<PictureLimits, 'picturesAtOnce' | 'picturesAtOncePerDevice'>): UploadPlaces {
  const held = new Map<string, number>()
  const heldBy = (key: string): number => held.get(key) ?? 0
  const count = (key: string, by: 1 | -1): void => {
    const now = heldBy(key) + by
    if (now > 0) held.set(key, now)
    else held.delete(key)
  }
  return {
    take: (device, { demo }) => {
      const most = new Map([
        [ALL, picturesAtOnce],
        [`device ${device}`, picturesAtOncePerDevice],
        // anyone may ask for a demonstration
        ...(demo ? [[DEMONSTRATIONS, Math.ceil(picturesAtOnce / 2)] as const] : []),
      ])
      if ([...most].some(([key, limit]) => heldBy(key) >= limit)) return null
      for (const key of most.keys()) count(key, 1)
      return () => {
        for (const key of most.keys()) count(key, -1)
      }
    },
  }
}

const ALL = 'all'
const DEMONSTRATIONS = 'demonstrations'
