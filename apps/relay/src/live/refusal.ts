import type { Live, ProblemCode } from '@tablee/model'

/** Why an act was refused: what a problem document is made of. */
export interface Refusal {
  readonly code: ProblemCode
  /** The fields of the request that were wrong, as JSON pointers. */
  readonly fields?: readonly string[]
  /** With `live-stale`: the facts as they are now. */
  readonly live?: Live
}
