/** What was found damaged, and what was done: counts of lines of the log, moved to its quarantine. */
export interface LogDamage {
  /** The document, or null when even its name cannot be read: then nothing is done, and unknown names are refused. */
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
