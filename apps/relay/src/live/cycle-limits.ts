/** How much one cycle, and one relay, may hold (`reliability.md`, Limits). */
export interface CycleLimits {
  /** People who take part, and structures: everyone's browser has them all. */
  readonly peoplePerCycle: number
  readonly structuresPerCycle: number
  /** Copies of the demonstration at a time: anyone may ask for one, and each is a cycle of its own. */
  readonly demonstrations: number
}

export const DEFAULT_CYCLE_LIMITS: CycleLimits = {
  peoplePerCycle: 300,
  structuresPerCycle: 300,
  demonstrations: 200,
}
