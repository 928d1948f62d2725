import type { Ms } from '@tablee/std'
import type { Bounds } from './bounds.ts'

/** What one member may not write, as it changes while they are there. */
export class HeldBounds {
  private present: Bounds | null = null
  private before: Bounds | null = null
  private since: Ms = Number.NEGATIVE_INFINITY

  /** What holds as they come, all of it. */
  begin(bounds: Bounds | null): void {
    this.present = bounds
  }

  /** What holds from `now` on, once its grace is over; bounds are the same as long as they are the same object. */
  change(bounds: Bounds | null, now: Ms): void {
    if (bounds === this.present) return
    this.before = this.at(now)
    this.present = bounds
    this.since = now
  }

  at(now: Ms): Bounds | null {
    return now - this.since < (this.present?.grace ?? 0) ? this.before : this.present
  }
}
