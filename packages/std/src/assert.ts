/** Thrown when the program broke a promise of its own; never caused by what a user sent. */
export class BrokenInvariant extends Error {
  override readonly name = 'BrokenInvariant'
}

/** Throws `BrokenInvariant` with `message` unless `condition` holds. */
export function assert(condition: unknown, message: string): asserts condition {
  if (!condition) throw new BrokenInvariant(message)
}

/** `value`, or throws `BrokenInvariant` with `message` when it is null or undefined. */
export function present<T>(value: T | null | undefined, message: string): T {
  if (value === null || value === undefined) throw new BrokenInvariant(message)
  return value
}

/** For the `default` of an exhaustive switch: compiles only when every case was handled. */
export function unreachable(value: never): never {
  throw new BrokenInvariant(`unexpected case: ${JSON.stringify(value)}`)
}
