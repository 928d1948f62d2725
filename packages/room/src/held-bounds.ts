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

  /** What holds from `now` on, once its grace is over: that goes on where the same is held against them as before. */
  change(bounds: Bounds | null, now: Ms): void {
    const goesOn = bounds?.grace !== undefined && bounds.grace.code === this.present?.grace?.code
    if (!goesOn) {
      this.before = this.at(now)
      this.since = now
    }
    this.present = bounds
  }

  at(now: Ms): Bounds | null {
    return now - this.since < (this.present?.grace?.ms ?? 0) ? this.before : this.present
  }
}
