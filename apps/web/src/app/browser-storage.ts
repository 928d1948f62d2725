/** What this browser remembers under `key`; null where it remembers nothing or refuses storage. */
export function remembered(storage: () => Storage, key: string): string | null {
  try {
    return storage().getItem(key)
  } catch {
    return null
  }
}

/** Has this browser remember `value` under `key` (null: forget it), where it allows that. */
export function remember(storage: () => Storage, key: string, value: string | null): void {
  try {
    if (value === null) storage().removeItem(key)
    else storage().setItem(key, value)
  } catch {
    // reason: private windows may refuse storage; the page works without
  }
}
