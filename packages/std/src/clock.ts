/** Milliseconds since the Unix epoch. */
export type Ms = number

/** Where the time comes from; passed in, so that tests can set it. */
export interface Clock {
  now(): Ms
}

/** The machine's own clock. */
export const systemClock: Clock = { now: () => Date.now() }

/** A clock that stands still until `advance` (ms) moves it. */
export function manualClock(start: Ms = 0): Clock & { advance(by: Ms): void } {
  let at = start
  return {
    now: () => at,
    advance: (by) => {
      at += by
    },
  }
}
