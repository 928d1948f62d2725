/** What was found damaged, and what was done: counts of lines of the log, moved to its quarantine. */
export interface LogDamage {
  /**
   * When it was found. `remove` and `epoch`: the list of documents is damaged, so that something of what was to be erased,
   * or to begin a new life, may be there still; it stays refused.
   */
  readonly during: 'open' | 'load' | 'remove' | 'epoch'
  /** The document, or null when it is the list of them: what it does not name any more is refused, and nothing is done. */
  readonly document: string | null
  /** Rows that cannot be read, and rows that are gone. */
  readonly rows: number
  /** Rows that are whole, but build on those. */
  readonly dependants: number
  readonly snapshots: number
  readonly clients: number
  /** Whether something is missing from the document now; if so, its epoch was raised. */
  readonly isLost: boolean
}

/** Damage to what is no document. */
export function listDamage(during: LogDamage['during'], isLost: boolean): LogDamage {
  return { during, document: null, rows: 0, dependants: 0, snapshots: 0, clients: 0, isLost }
}
