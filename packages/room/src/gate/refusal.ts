import type { OutOfBounds } from '../bounds.ts'

/**
 * Why the gate refuses an update. `gap`: it builds on something that this document does not have. `malformed`:
 * not an update, or one that no Yjs writes. `OutOfBounds`: it is not its sender's to write. The rest: it breaks the rules
 * of the document.
 */
export type Refusal = 'gap' | 'malformed' | 'root' | 'sealed' | 'content' | 'depth' | OutOfBounds

/** Thrown inside the gate and caught at its door. */
export class Refused extends Error {
  readonly refusal: Refusal
  constructor(refusal: Refusal) {
    super(refusal)
    this.refusal = refusal
  }
}

/** Refuses with `refusal` unless `condition` holds. */
export function demand(condition: boolean, refusal: Refusal): asserts condition {
  if (!condition) throw new Refused(refusal)
}
