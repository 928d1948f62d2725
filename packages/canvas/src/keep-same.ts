/** What was made of some inputs. */
export interface Known<T> {
  readonly inputs: readonly unknown[]
  readonly value: T
}

/** What was made under `key` the last time, where it was made of the same; else what is made now. */
export function again<T>(known: Map<string, Known<T>>, key: string, inputs: readonly unknown[], make: () => T): T {
  const last = known.get(key)
  if (last?.inputs.length === inputs.length && inputs.every((input, index) => input === last.inputs[index]))
    return last.value
  const value = make()
  known.set(key, { inputs, value })
  return value
}

/** `last` where it says the same as `next`. */
export function kept<T extends object>(last: T | undefined, next: T): T {
  if (!last) return next
  for (const name in next) if (last[name] !== next[name]) return next
  return last
}
