/** Why the log could not do what it was asked. */
export type LogErrorCode = 'open-failed' | 'newer-database' | 'in-use' | 'read-failed' | 'write-failed' | 'stopped'

const ADVICE: Readonly<Record<LogErrorCode, string>> = {
  'open-failed': 'the database could not be opened; check DATA_DIR and its rights',
  'newer-database': 'the database was written by a newer Tablée; start a newer version',
  'in-use': 'DATA_DIR: un autre Tablée s’en sert ; arrêtez-le d’abord (another Tablée uses it; stop it first)',
  'read-failed': 'a document could not be read from the database',
  'write-failed': 'nothing was committed; check that the disk has room',
  stopped: 'the log is closed; open it again',
}

/** A failed read or write of the log; what the database said is in `cause`. */
export class LogError extends Error {
  override readonly name = 'LogError'
  readonly code: LogErrorCode
  constructor(code: LogErrorCode, cause?: unknown) {
    super(ADVICE[code], { cause })
    this.code = code
  }
}
